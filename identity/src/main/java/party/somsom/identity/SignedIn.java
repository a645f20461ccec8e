package party.somsom.identity;

/**
 * A session's tokens.
 *
 * @param expiresIn the seconds for which the access token is valid
 */
public record SignedIn(String accessToken, String refreshToken, String tokenType, long expiresIn, User user) {
    public SignedIn(String accessToken, String refreshToken, long expiresIn, User user) {
        this(accessToken, refreshToken, "Bearer", expiresIn, user);
    }

    /** The owner of the session. */
    public record User(String userId, String email, String name) {
    }
}
