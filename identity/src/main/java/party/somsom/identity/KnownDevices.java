package party.somsom.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Recognises devices on which an account has logged in. Such a device keeps a signed mark, which is bound to the
 * e-mail address of the account. A mark opens nothing. It only lets the owner guess apart from strangers.
 */
public interface KnownDevices {
    /** Makes a mark for a device on which this account has just logged in. */
    String mark(String email);

    /** The id of the device, if the mark is genuine, not too old, and of this address. */
    Optional<String> deviceOf(String email, @Nullable String mark);
}
