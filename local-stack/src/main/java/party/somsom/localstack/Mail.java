package party.somsom.localstack;

import java.util.Map;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

/** An SMTP server that delivers nothing; its {@link Mailbox} shows what was sent. */
final class Mail implements Server {
    private final int smtpPort;
    private final int mailboxPort;

    Mail(Site site) {
        this.smtpPort = site.ports().claim(Port.SMTP);
        this.mailboxPort = site.ports().claim(Port.MAILBOX);
    }

    @Override
    public Running start() throws Exception {
        var smtp = new GreenMail(new ServerSetup(smtpPort, Ports.HOST, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        smtp.start();
        var mailbox = HttpServer.create(Ports.on(mailboxPort), 0);
        mailbox.createContext("/mailbox", new Mailbox(smtp.getUserManager()));
        mailbox.start();
        return new Running(Map.of("spring.mail.host", Ports.HOST, "spring.mail.port", Integer.toString(smtpPort),
                "somsom.local.mailbox-url", "http://%s:%d/mailbox".formatted(Ports.HOST, mailboxPort)), () -> {
                    mailbox.stop(0);
                    smtp.stop();
                });
    }
}
