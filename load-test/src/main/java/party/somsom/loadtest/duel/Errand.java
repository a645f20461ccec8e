package party.somsom.loadtest.duel;

/** What people do while it is measured. */
enum Errand {
    /** Everybody reserves one ticket of the same date. */
    RESERVE("201"),

    /** Everybody joins one waiting room that admits nobody. */
    JOIN("200"),

    /** People in a waiting room ask for their ranks. */
    RANK("200"),

    /** People ask whether their tokens are valid, so nothing but the edge works. */
    VERIFY("200"),

    /** People log in with their passwords. */
    LOG_IN("200");

    private final String expected;

    Errand(String expected) {
        this.expected = expected;
    }

    /** The outcome that counts. */
    String expected() {
        return expected;
    }
}
