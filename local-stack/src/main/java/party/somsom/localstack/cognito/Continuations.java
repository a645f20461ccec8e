package party.somsom.localstack.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Lets those log in who have just confirmed their sign-up, once and without the password. */
final class Continuations {
    private static final Duration VALID = Duration.ofMinutes(3);

    private final Map<String, Continuation> given = new HashMap<>();
    private final InstantSource time;

    Continuations(InstantSource time) {
        this.time = time;
    }

    private record Continuation(String username, Instant until) {
    }

    String give(User user) {
        var session = UUID.randomUUID().toString();
        given.put(session, new Continuation(user.username(), time.instant().plus(VALID)));
        return session;
    }

    void take(String session, User user) {
        var found = given.remove(session);
        if (found == null || !found.username().equals(user.username()) || time.instant().isAfter(found.until())) {
            throw Fault.NOT_AUTHORIZED.asException("Invalid session for the user.");
        }
    }
}
