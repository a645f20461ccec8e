package party.somsom.messages.reminder;

/** A reminder is an aggregate beside its inventory, so it has an id of its own that leads to it and back. */
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
