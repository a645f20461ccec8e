package party.somsom.query.ticketing;

/** The projection group of all that changes with every sale: one transaction a batch for the lot of it. */
public final class Sales {
    public static final String GROUP = "sales";

    private Sales() {
    }
}
