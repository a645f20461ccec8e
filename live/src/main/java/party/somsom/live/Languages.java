package party.somsom.live;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language that a connection reads: that of its CONNECT frame, or else that of its handshake, or else English. */
final class Languages {
    private static final String HANDSHAKE = Languages.class.getName();
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.KOREAN);

    private Languages() {
    }

    static void remember(HttpHeaders handshake, Map<String, Object> attributes) {
        attributes.put(HANDSHAKE, of(handshake.getFirst(HttpHeaders.ACCEPT_LANGUAGE), null));
    }

    /**
     * @param accepted   the header of a CONNECT frame
     * @param attributes of the connection
     */
    static Locale of(@Nullable String accepted, @Nullable Map<String, Object> attributes) {
        var found = accepted == null ? null : lookup(accepted);
        if (found != null) {
            return found;
        }
        return attributes != null && attributes.get(HANDSHAKE) instanceof Locale language ? language : Locale.ENGLISH;
    }

    private static @Nullable Locale lookup(String accepted) {
        try {
            return Locale.lookup(LanguageRange.parse(accepted), KNOWN);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
