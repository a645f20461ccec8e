package party.somsom.foundation.automation;

/**
 * Describes one processing group of automations. A context contributes one bean of this type for each of its groups.
 *
 * @param batch the most events that are handled in one transaction
 */
public record AutomationGroup(String name, Pace pace, int batch) {
    private static final int BATCH = 1_000;

    /** For automations whose effect somebody waits for. The group wakes up with each event. */
    public static AutomationGroup awokenByEvents(String name) {
        return new AutomationGroup(name, Pace.AWOKEN, BATCH);
    }

    /**
     * For automations that nobody waits for. The group rests for half a second after each small batch, so it handles
     * many events at a time.
     */
    public static AutomationGroup lookingTwiceASecond(String name) {
        return new AutomationGroup(name, Pace.LOOKING, BATCH);
    }

    public AutomationGroup inBatchesOf(int events) {
        return new AutomationGroup(name, pace, events);
    }

    enum Pace {
        AWOKEN, LOOKING
    }
}
