package party.somsom.live;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

import party.somsom.foundation.worker.Chore;
import party.somsom.live.LiveRefusal.Reason;

/** Ends connections whose token has expired or whose user session has ended on any node. */
final class SessionWatch implements Chore {
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

    @Override
    public String name() {
        return "live-session-watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
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
