package party.somsom.localstack.server;

import java.util.HashMap;

import party.somsom.localstack.cognito.CodeMails;
import party.somsom.localstack.cognito.Pool;
import party.somsom.localstack.cognito.UserPool;
import party.somsom.localstack.http.StandInServer;
import party.somsom.localstack.launch.ExplainedException;

/** A user pool of Cognito. It keeps its users in a file and mails its codes through the mail server. */
final class Cognito implements Server {
    /** Names the mail server of another stack, if this stack has none. */
    private static final String SMTP_PORT = "somsom.local.smtp-port";

    private final ServerContext context;
    private final int port;
    private final int smtpPort;

    Cognito(ServerContext context) {
        this.context = context;
        this.port = context.ports().claim(Port.COGNITO);
        this.smtpPort = context.ports().claimed(Port.SMTP).orElseGet(Cognito::smtpPortElsewhere);
    }

    private static int smtpPortElsewhere() {
        var given = Integer.getInteger(SMTP_PORT);
        if (given == null) {
            throw new ExplainedException("Cognito sends its codes by mail, so it needs the server 'mail' too.");
        }
        return given;
    }

    @Override
    public RunningServer start() throws Exception {
        var endpoint = StandInServer.url(port);
        var pool = Pool.at(endpoint, Aws.REGION);
        var server = StandInServer.start(port,
                UserPool.open(context.data().resolve("cognito"), pool, new CodeMails(smtpPort)));
        var properties = new HashMap<>(Aws.properties("somsom.cognito.endpoint", port));
        properties.put("somsom.cognito.user-pool-id", pool.id());
        properties.put("somsom.cognito.client-id", pool.clientId());
        properties.put("somsom.cognito.issuer", pool.issuer());
        return RunningServer.inThisProcess(properties, server::stop);
    }
}
