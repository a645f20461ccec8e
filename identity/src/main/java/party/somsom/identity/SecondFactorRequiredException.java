package party.somsom.identity;

import java.util.List;

/** The password was right, and the account asks for more. It is an answer, not a failure, so it has no stack trace. */
public class SecondFactorRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String challengeId;
    private final transient List<SecondFactor> factors;

    public SecondFactorRequiredException(String challengeId, List<SecondFactor> factors) {
        super("a second factor is required", null, false, false);
        this.challengeId = challengeId;
        this.factors = factors;
    }

    /** Names this log-in for some minutes. */
    public String challengeId() {
        return challengeId;
    }

    public List<SecondFactor> factors() {
        return factors;
    }
}
