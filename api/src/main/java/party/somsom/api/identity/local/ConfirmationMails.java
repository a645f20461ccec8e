package party.somsom.api.identity.local;

import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes the mail that carries a code, and sends what is in the outbox until it is through. */
@Component
class ConfirmationMails {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);

    private final Outbox outbox;
    private final JavaMailSender smtp;
    private final MessageSource messages;
    private final LocalIdentityConfiguration.Settings settings;
    private final ReentrantLock sending = new ReentrantLock();

    ConfirmationMails(Outbox outbox, JavaMailSender smtp, MessageSource messages,
            LocalIdentityConfiguration.Settings settings) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.messages = messages;
        this.settings = settings;
    }

    /** Part of the caller's transaction. */
    void enqueue(Account account, String code, Locale language) {
        var subject = messages.getMessage("mail.confirmation.subject", null, language);
        var text = messages.getMessage("mail.confirmation.text", new Object[]{code, settings.codeTtl().toMinutes()},
                language);
        outbox.add(account.email(), subject, text, account.code().expiresAt());
    }

    /** Whoever waits for their turn already will find the new mail as well. */
    void sendSoon() {
        if (!sending.hasQueuedThreads()) {
            Thread.ofVirtual().name("mail").start(this::sendAll);
        }
    }

    @Scheduled(fixedDelayString = "5s")
    void sendAll() {
        sending.lock();
        try {
            for (var mails = outbox.take(); !mails.isEmpty(); mails = outbox.take()) {
                mails.forEach(this::send);
            }
        } finally {
            sending.unlock();
        }
    }

    private void send(Outbox.Mail mail) {
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
