package party.somsom.query.ticketing;

/** The projection group of all views that change with every sale. Together they need one transaction for each batch. */
public final class Sales {
    public static final String GROUP = "sales";

    private Sales() {
    }
}
