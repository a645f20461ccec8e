package party.somsom.identity;

/** The name of an account has changed, or the account is gone. Published on the node where it happened. */
public record AccountChanged(String userId) {
}
