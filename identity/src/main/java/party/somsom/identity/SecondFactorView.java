package party.somsom.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * The second factors of an account.
 *
 * @param totp     whether an app makes one-time passwords for it
 * @param passkeys how many there are
 */
public record SecondFactorView(boolean totp, int passkeys, int recoveryCodesLeft) {
    /** Whether the password alone is not enough. Recovery codes only stand in for a factor. */
    public boolean asked() {
        return totp || passkeys > 0;
    }

    /** What is accepted after the password. */
    public List<SecondFactor> factors() {
        var factors = new ArrayList<SecondFactor>();
        if (totp) {
            factors.add(SecondFactor.TOTP);
        }
        if (passkeys > 0) {
            factors.add(SecondFactor.PASSKEY);
        }
        if (recoveryCodesLeft > 0) {
            factors.add(SecondFactor.RECOVERY_CODE);
        }
        return List.copyOf(factors);
    }
}
