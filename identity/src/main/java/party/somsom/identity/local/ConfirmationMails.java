package party.somsom.identity.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

import party.somsom.foundation.worker.Chore;
import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Workers;

/** Writes the mail that carries a code, and sends the mails in the outbox until they are delivered. */
class ConfirmationMails implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);

    private final MailOutbox outbox;
    private final JavaMailSender smtp;
    private final MailTexts texts;
    private final LocalIdentityProperties settings;
    private final SerialDrain sending;
    private final AtomicBoolean asked = new AtomicBoolean();

    ConfirmationMails(MailOutbox outbox, JavaMailSender smtp, MailTexts texts,
            LocalIdentityProperties settings, Workers workers) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.texts = texts;
        this.settings = settings;
        this.sending = new SerialDrain(workers.vitals("identity-mails"), this::sendAll, asked::get);
    }

    /** Runs in the caller's transaction. */
    void enqueue(SignUp signUp, String code, Instant expiresAt) {
        outbox.add(signUp.email, texts.confirmationSubject(signUp.language),
                texts.confirmation(code, settings.codeTtl(), signUp), expiresAt);
    }

    void sendSoon() {
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
            LOG.warn("A mail could not be sent and will be tried again: {}", e.getMessage());
        }
    }
}
