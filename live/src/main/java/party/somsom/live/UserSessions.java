package party.somsom.live;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the kit asks about users. The application has one bean of this type. */
public interface UserSessions {
    /**
     * Finds the user that a CONNECT frame comes from. Refuses by throwing.
     *
     * @param authorization the frame's Authorization header
     */
    ConnectedUser authenticate(@Nullable String authorization);

    /** Finds which of these sessions have ended. None when that cannot be found out now: it is asked again soon. */
    Set<String> endedAmong(Set<String> userSessionIds);
}
