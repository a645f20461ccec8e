package party.somsom.identity;

import org.jspecify.annotations.Nullable;

/**
 * A confirmed account.
 *
 * @param session if one was asked for and this call made the account
 */
public record Confirmation(AccountView account, @Nullable SignedIn session) {
}
