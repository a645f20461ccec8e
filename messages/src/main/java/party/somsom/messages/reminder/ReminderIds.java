package party.somsom.messages.reminder;

/** A reminder is an aggregate of its own beside its inventory. The ids of both can be made from each other. */
public final class ReminderIds {
    private static final String PREFIX = "reminder_";

    private ReminderIds() {
    }

    public static String reminderId(String inventoryId) {
        return PREFIX + inventoryId;
    }

    public static String inventoryOf(String reminderId) {
        return reminderId.substring(PREFIX.length());
    }
}
