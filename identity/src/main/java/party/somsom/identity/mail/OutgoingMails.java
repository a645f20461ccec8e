package party.somsom.identity.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

import party.somsom.foundation.worker.Chore;
import party.somsom.foundation.worker.OncePer;
import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Workers;

/** Sends the mails in the outbox until they are delivered. */
public class OutgoingMails implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingMails.class);

    private final MailOutbox outbox;
    private final JavaMailSender smtp;
    private final SenderProperties settings;
    private final SerialDrain sending;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final OncePer lines = new OncePer(Duration.ofMinutes(1));

    OutgoingMails(MailOutbox outbox, JavaMailSender smtp, SenderProperties settings, Workers workers) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.settings = settings;
        this.sending = new SerialDrain(workers.vitals("identity-mails"), this::sendAll, asked::get);
    }

    /** Call it after the transaction that wrote the mail has been committed. */
    public void sendSoon() {
        asked.set(true);
        sending.wake();
    }

    /** Sends mails again that could not be sent, and mails that another node left behind. */
    @Override
    public void run() {
        sendSoon();
    }

    @Override
    public String name() {
        return "identity-mail-retries";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    private void sendAll() {
        asked.set(false);
        for (var mails = outbox.take(); !mails.isEmpty(); mails = outbox.take()) {
            mails.forEach(this::send);
        }
    }

    private void send(MailOutbox.Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        try {
            smtp.send(message);
            outbox.remove(mail);
        } catch (MailException e) {
            lines.run(() -> LOG.warn("Mails could not be sent and will be tried again: {}", e.getMessage()));
        }
    }
}
