package party.somsom.live;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Answers the kit's questions about users. The application has one bean of this type. */
public interface UserSessions {
    /**
     * Finds the user that a CONNECT frame comes from. Throws if there is none.
     *
     * @param authorization the frame's Authorization header
     */
    ConnectedUser authenticate(@Nullable String authorization);

    /** Finds which of these sessions have ended. Returns none if it cannot find out now: the kit asks again soon. */
    Set<String> endedAmong(Set<String> userSessionIds);
}
