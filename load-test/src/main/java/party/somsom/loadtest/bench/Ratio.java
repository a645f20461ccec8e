package party.somsom.loadtest.bench;

/** One figure divided by another, with limits if there are any. */
public record Ratio(String name, double value, double least, double most) {
    public Ratio(String name, double value) {
        this(name, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public Ratio atLeast(double limit) {
        return new Ratio(name, value, limit, most);
    }

    public Ratio atMost(double limit) {
        return new Ratio(name, value, least, limit);
    }

    public boolean holds() {
        return value >= least && value <= most;
    }

    public String asked() {
        if (Double.isFinite(least)) {
            return "at least " + least;
        }
        return Double.isFinite(most) ? "at most " + most : "";
    }

    public String verdict() {
        if (asked().isEmpty()) {
            return "";
        }
        return holds() ? "PASS" : "MISS";
    }
}
