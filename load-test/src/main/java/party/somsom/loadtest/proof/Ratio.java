package party.somsom.loadtest.proof;

/** One figure over another, within limits where some are asked for. */
record Ratio(String name, double value, double least, double most) {
    Ratio(String name, double value) {
        this(name, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    Ratio atLeast(double limit) {
        return new Ratio(name, value, limit, most);
    }

    Ratio atMost(double limit) {
        return new Ratio(name, value, least, limit);
    }

    boolean holds() {
        return value >= least && value <= most;
    }

    String asked() {
        if (Double.isFinite(least)) {
            return "at least " + least;
        }
        return Double.isFinite(most) ? "at most " + most : "";
    }

    String verdict() {
        if (asked().isEmpty()) {
            return "";
        }
        return holds() ? "PASS" : "MISS";
    }
}
