package party.somsom.localstack.cognito;

import java.util.Map;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import party.somsom.localstack.launch.Loopback;

/** Mails codes through the local mail server, with the texts that a new pool has. */
public record CodeMails(int smtpPort) {
    private static final String FROM = "no-reply@verificationemail.com";

    void send(String to, String subject, String text) {
        var settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", Loopback.HOST, "mail.smtp.port", Integer.toString(smtpPort),
                "mail.smtp.connectiontimeout", "2000", "mail.smtp.timeout", "2000"));
        var message = new MimeMessage(Session.getInstance(settings));
        try {
            message.setFrom(FROM);
            message.setRecipients(RecipientType.TO, to);
            message.setSubject(subject);
            message.setText(text);
            Transport.send(message);
        } catch (MessagingException e) {
            throw Fault.CODE_DELIVERY_FAILURE.asException(String.valueOf(e.getMessage()));
        }
    }
}
