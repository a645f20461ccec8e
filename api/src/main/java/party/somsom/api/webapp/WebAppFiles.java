package party.somsom.api.webapp;

/** The files of the web app that are not pages. */
public final class WebAppFiles {
    /** These files have a hash in their name. */
    public static final String HASHED = "/assets/**";
    static final String ICONS = "/icons/**";
    static final String ICON = "/icon.svg";
    static final String OLD_ICON = "/favicon.ico";
    static final String ROBOTS = "/robots.txt";
    static final String MANIFEST = "/manifest.webmanifest";
    static final String WORKER = "/sw.js";

    private WebAppFiles() {
    }

    /** The files that browsers ask for by a fixed name. */
    public static String[] named() {
        return new String[]{ICON, ICONS, OLD_ICON, ROBOTS, MANIFEST, WORKER};
    }
}
