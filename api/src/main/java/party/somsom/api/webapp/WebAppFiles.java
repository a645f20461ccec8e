package party.somsom.api.webapp;

/** The files of the web app that are no page. */
public final class WebAppFiles {
    /** They have a hash in their name. */
    public static final String HASHED = "/assets/**";
    static final String ICONS = "/icons/**";
    static final String ICON = "/icon.svg";
    static final String MANIFEST = "/manifest.webmanifest";
    static final String WORKER = "/sw.js";

    private WebAppFiles() {
    }

    /** What browsers ask for by the name that it always has. */
    public static String[] named() {
        return new String[]{ICON, ICONS, MANIFEST, WORKER};
    }
}
