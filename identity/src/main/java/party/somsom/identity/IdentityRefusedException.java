package party.somsom.identity;

/** The one way in which identity refuses. A refusal is an answer, not a failure, so it has no stack trace. */
public class IdentityRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IdentityRefusal refusal;

    IdentityRefusedException(IdentityRefusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public IdentityRefusal refusal() {
        return refusal;
    }
}
