package party.somsom.live;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

import party.somsom.live.LiveRefusal.Reason;

/** Finds out who sends a CONNECT frame. Ends the connection if the frame does not show it. */
final class ConnectFrames {
    private static final List<String> VERSIONS = List.of("1.2", "1.1", "1.0");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final UserSessions users;
    private final Sockets sockets;
    private final ConnectDeadline deadline;
    private final RefusedFrames refused;

    ConnectFrames(UserSessions users, Sockets sockets, ConnectDeadline deadline, RefusedFrames refused) {
        this.users = users;
        this.sockets = sockets;
        this.deadline = deadline;
        this.refused = refused;
    }

    boolean connect(String sessionId, StompHeaderAccessor frame) {
        var language = language(frame.getFirstNativeHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            if (Collections.disjoint(frame.getAcceptVersion(), VERSIONS)) {
                throw new LiveRefusal(Reason.MALFORMED);
            }
            var user = users.authenticate(frame.getFirstNativeHeader(HttpHeaders.AUTHORIZATION));
            frame.setUser(user);
            sockets.add(new Socket(sessionId, user, language));
            deadline.met(sessionId);
            return true;
        } catch (RuntimeException failure) {
            refused.end(sessionId, failure, language);
            return false;
        }
    }

    private static Locale language(@Nullable String accepted) {
        try {
            var found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
