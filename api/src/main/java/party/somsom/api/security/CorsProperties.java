package party.somsom.api.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which other web origins may call; none by default. */
@ConfigurationProperties("somsom.cors")
public record CorsProperties(@DefaultValue List<String> allowedOrigins) {
}
