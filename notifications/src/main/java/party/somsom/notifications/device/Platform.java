package party.somsom.notifications.device;

/** What a device runs. */
public enum Platform {
    WEB, ANDROID, IOS
}
