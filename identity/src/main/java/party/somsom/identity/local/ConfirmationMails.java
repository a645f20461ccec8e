package party.somsom.identity.local;

import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

/** Writes the mail that carries a code, and sends what is in the outbox until it is through. */
class ConfirmationMails {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);

    private final MailOutbox outbox;
    private final JavaMailSender smtp;
    private final MailTexts texts;
    private final LocalIdentityProperties settings;
    private final ReentrantLock sending = new ReentrantLock();

    ConfirmationMails(MailOutbox outbox, JavaMailSender smtp, MailTexts texts,
            LocalIdentityProperties settings) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.texts = texts;
        this.settings = settings;
    }

    /** Part of the caller's transaction. */
    void enqueue(Account account, String code, Locale language) {
        outbox.add(account.email(), texts.confirmationSubject(language),
                texts.confirmation(code, settings.codeTtl(), language), account.code().expiresAt());
    }

    /** A thread that waits for its turn already will find the new mail as well. */
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
