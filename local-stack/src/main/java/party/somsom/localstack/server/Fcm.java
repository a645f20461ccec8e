package party.somsom.localstack.server;

import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import party.somsom.localstack.launch.Loopback;

/** Accepts the send calls of FCM's v1 API and delivers nothing. Its {@link FcmPage} shows the messages. */
final class Fcm implements Server {
    private static final int BACKLOG = 1024;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else an answer may wait 40 ms for the next packet
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final int port;

    Fcm(ServerContext context) {
        this.port = context.ports().claim(Port.FCM);
    }

    @Override
    public RunningServer start() throws Exception {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var pushes = new FcmPushes();
        var faults = new FcmFaults();
        var server = HttpServer.create(Loopback.on(port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", new FcmPage(pushes));
        server.createContext("/v1/projects/", new FcmSend(pushes, faults));
        server.createContext("/faults", faults);
        server.start();
        return new RunningServer(Map.of("somsom.fcm.endpoint", "http://%s:%d".formatted(Loopback.HOST, port),
                "somsom.fcm.project-id", "somsom-local"), () -> {
                    server.stop(0);
                    threads.shutdownNow();
                });
    }
}
