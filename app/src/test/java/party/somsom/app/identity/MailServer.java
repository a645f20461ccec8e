package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/** The mail server that receives the application's mails. */
final class MailServer {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b|\\d{6}(?=입)");
    private static final RestClient PAGE = RestClient.create(System.getProperty("somsom.local.mailbox-url"));

    private MailServer() {
    }

    /** A mail that the mail server has received. */
    record Mail(String to, String subject, String text, String sentAt) {
        String code() {
            var code = CODE.matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }

    /** The mails that a mailbox has, newest first. */
    static List<Mail> mailsTo(String mailbox) {
        return Objects.requireNonNull(
                PAGE.get().uri("?to={to}", mailbox).retrieve().body(new ParameterizedTypeReference<List<Mail>>() {
                }));
    }

    /** Waits until {@code count} mails have come, and returns them, newest first. */
    static List<Mail> awaitMailsTo(String mailbox, int count) {
        return await().until(() -> mailsTo(mailbox), mails -> mails.size() >= count);
    }
}
