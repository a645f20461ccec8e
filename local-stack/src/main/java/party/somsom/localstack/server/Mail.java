package party.somsom.localstack.server;

import java.util.Map;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

import party.somsom.localstack.launch.Loopback;

/** An SMTP server that delivers nothing. Its {@link MailboxPage} shows the mails. */
final class Mail implements Server {
    private final int smtpPort;
    private final int mailboxPort;

    Mail(ServerContext context) {
        this.smtpPort = context.ports().claim(Port.SMTP);
        this.mailboxPort = context.ports().claim(Port.MAILBOX);
    }

    @Override
    public RunningServer start() throws Exception {
        var smtp = new GreenMail(new ServerSetup(smtpPort, Loopback.HOST, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        smtp.start();
        var mailbox = HttpServer.create(Loopback.on(mailboxPort), 0);
        mailbox.createContext("/mailbox", new MailboxPage(smtp.getUserManager()));
        mailbox.start();
        return RunningServer.inThisProcess(
                Map.of("spring.mail.host", Loopback.HOST, "spring.mail.port", Integer.toString(smtpPort),
                        "somsom.local.mailbox-url", "http://%s:%d/mailbox".formatted(Loopback.HOST, mailboxPort)),
                () -> {
                    mailbox.stop(0);
                    smtp.stop();
                });
    }
}
