package party.somsom.identity;

/** An account as its owner sees it. */
public record AccountView(String userId, String email, String name, boolean confirmed) {
}
