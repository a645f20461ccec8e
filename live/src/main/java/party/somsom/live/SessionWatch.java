package party.somsom.live;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.scheduling.annotation.Scheduled;

import party.somsom.live.LiveRefusal.Reason;

/** Ends connections whose token has expired or whose user session has ended, on whichever node that was. */
final class SessionWatch {
    private final Sockets sockets;
    private final RefusedFrames refused;
    private final UserSessions users;
    private final Clock clock;

    SessionWatch(Sockets sockets, RefusedFrames refused, UserSessions users, Clock clock) {
        this.sockets = sockets;
        this.refused = refused;
        this.users = users;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void endWhatIsOver() {
        endExpired();
        endSignedOut();
    }

    private void endExpired() {
        var now = clock.instant();
        sockets.all()
                .stream()
                .filter(socket -> !now.isBefore(socket.user().expiresAt()))
                .forEach(socket -> refused.end(socket, Reason.TOKEN_EXPIRED));
    }

    private void endSignedOut() {
        var sessions = sockets.all()
                .stream()
                .map(socket -> socket.user().userSessionId())
                .collect(Collectors.toUnmodifiableSet());
        var ended = users.endedAmong(sessions);
        if (!ended.isEmpty()) {
            sockets.all()
                    .stream()
                    .filter(socket -> ended.contains(socket.user().userSessionId()))
                    .forEach(socket -> refused.end(socket, Reason.SESSION_ENDED));
        }
    }
}
