package party.somsom.live;

import java.util.List;

/** The other web origins whose pages may connect. The application has one bean of this type. */
public record AllowedOrigins(List<String> origins) {
}
