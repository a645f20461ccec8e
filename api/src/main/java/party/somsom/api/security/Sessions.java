package party.somsom.api.security;

/** Whoever keeps the sessions says here whether one still runs. Asked only when the fast way does not answer. */
public interface Sessions {
    boolean isLive(String sessionId);
}
