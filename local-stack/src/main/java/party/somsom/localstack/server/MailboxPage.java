package party.somsom.localstack.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserManager;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.localstack.http.JsonAnswer;

/** Shows the mails to an address, newest first: {@code GET /mailbox?to=address}. */
final class MailboxPage implements HttpHandler {
    private static final String QUERY = "to=";

    private final UserManager users;

    MailboxPage(UserManager users) {
        this.users = users;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getRawQuery();
            if (query == null || !query.startsWith(QUERY)) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            var address = URLDecoder.decode(query.substring(QUERY.length()), StandardCharsets.UTF_8);
            JsonAnswer.send(exchange, 200, to(address));
        } catch (MessagingException | FolderException e) {
            throw new IOException(e);
        }
    }

    private List<Message> to(String address) throws FolderException, MessagingException, IOException {
        var user = users.getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        var mails = new ArrayList<Message>();
        for (var message : users.getImapHostManager().getInbox(user).getMessages()) {
            mails.addFirst(read(address, message));
        }
        return mails;
    }

    private static Message read(String address, StoredMessage message) throws MessagingException, IOException {
        var mime = message.getMimeMessage();
        return new Message(address, mime.getSubject(), text(mime), message.getReceivedDate().toInstant());
    }

    /** The first plain text of a message that may have several parts. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }

    private record Message(String to, String subject, String text, Instant sentAt) {
    }
}
