package party.somsom.identity;

import java.util.Map;

/** What somebody shows as their second factor. */
public sealed interface FactorProof {
    SecondFactor factor();

    /** A one-time password of 6 digits. */
    record OneTimePassword(String digits) implements FactorProof {
        @Override
        public SecondFactor factor() {
            return SecondFactor.TOTP;
        }
    }

    /** One of the codes that were shown once; blanks, hyphens and case do not matter. */
    record Recovery(String code) implements FactorProof {
        @Override
        public SecondFactor factor() {
            return SecondFactor.RECOVERY_CODE;
        }
    }

    /** @param credential what the browser answers, as JSON of the Web Authentication API */
    record SignedByPasskey(Map<String, Object> credential) implements FactorProof {
        @Override
        public SecondFactor factor() {
            return SecondFactor.PASSKEY;
        }
    }
}
