package party.somsom.foundation.automation;

/**
 * A context contributes one bean of this kind for each processing group of its automations.
 *
 * @param batch how many events at most are handled in one transaction
 */
public record AutomationGroup(String name, Pace pace, int batch) {
    private static final int BATCH = 1_000;

    /** For what someone waits for. */
    public static AutomationGroup awokenByEvents(String name) {
        return new AutomationGroup(name, Pace.AWOKEN, BATCH);
    }

    /** Such a group handles many events at a time. */
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
