package party.somsom.notifications.device;

/** The kind of system that a device runs. */
public enum Platform {
    WEB, ANDROID, IOS
}
