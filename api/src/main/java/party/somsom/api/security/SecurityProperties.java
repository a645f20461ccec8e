package party.somsom.api.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings that decide who is let in. */
public final class SecurityProperties {
    private SecurityProperties() {
    }

    /** Which other web origins may call; none by default. */
    @ConfigurationProperties("somsom.cors")
    public record Cors(@DefaultValue List<String> allowedOrigins) {
    }
}
