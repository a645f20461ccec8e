package party.somsom.localstack.server;

import java.util.Map;

import party.somsom.localstack.http.StandInServer;

/** Accepts the send calls of FCM's v1 API and delivers nothing. Its {@link FcmPage} shows the messages. */
final class Fcm implements Server {
    private final int port;

    Fcm(ServerContext context) {
        this.port = context.ports().claim(Port.FCM);
    }

    @Override
    public RunningServer start() throws Exception {
        var pushes = new FcmPushes();
        var faults = new FcmFaults();
        var server = StandInServer.start(port, Map.of("/", new FcmPage(pushes), "/v1/projects/",
                new FcmSend(pushes, faults), "/faults", faults));
        return RunningServer
                .inThisProcess(Map.of("somsom.fcm.endpoint", StandInServer.url(port), "somsom.fcm.project-id",
                        "somsom-local"), server::stop);
    }
}
