package party.somsom.api.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Says in a few words which browser on which system sent a request, such as "Chrome on Windows". People recognise their
 * own devices by it; nothing is decided by it. The first part that fits counts, because most browsers name others too.
 */
final class UserAgent {
    private static final String UNKNOWN = "Unknown device";
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();
    private static final Pattern PROGRAM = Pattern.compile("^[A-Za-z][A-Za-z0-9._-]{1,29}(?=/|$)");

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Whale/", "Whale");
        BROWSERS.put("KAKAOTALK", "KakaoTalk");
        BROWSERS.put("NAVER(", "Naver");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private UserAgent() {
    }

    /** @param header the value of {@code User-Agent}, if there is one */
    static String describe(@Nullable String header) {
        if (header == null) {
            return UNKNOWN;
        }
        var browser = named(BROWSERS, header);
        var system = named(SYSTEMS, header);
        if (browser != null) {
            return system == null ? browser : browser + " on " + system;
        }
        if (system != null) {
            return system;
        }
        var program = PROGRAM.matcher(header);
        return program.find() ? program.group() : UNKNOWN;
    }

    private static @Nullable String named(Map<String, String> names, String header) {
        return names.entrySet()
                .stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
