package party.somsom.live;

import java.util.Collections;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

import party.somsom.live.LiveRefusal.Reason;

/** Finds out who sends a CONNECT frame. Ends the connection if the frame does not show it. */
final class ConnectFrames {
    private static final List<String> VERSIONS = List.of("1.2", "1.1", "1.0");

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
        var language = Languages.of(frame.getFirstNativeHeader(HttpHeaders.ACCEPT_LANGUAGE),
                frame.getSessionAttributes());
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
}
