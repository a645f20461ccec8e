package party.somsom.identity;

/**
 * A session's tokens.
 *
 * @param expiresIn seconds that the access token is good for
 */
public record SignedIn(String accessToken, String refreshToken, String tokenType, long expiresIn, User user) {
    public SignedIn(String accessToken, String refreshToken, long expiresIn, User user) {
        this(accessToken, refreshToken, "Bearer", expiresIn, user);
    }

    /** Whose session it is. */
    public record User(String userId, String email, String name) {
    }
}
