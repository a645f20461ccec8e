package party.somsom.identity;

import java.util.List;

/**
 * A new passkey.
 *
 * @param recoveryCodes new ones if the account had none; nobody can ever read them again
 */
public record AddedPasskey(PasskeyView passkey, List<String> recoveryCodes) {
}
