package party.somsom.loadtest.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.foundation.worker.Workers;

/**
 * Accepts Somsom's access tokens and asks Redis, as Somsom does, whether the session has ended. It does as little work
 * as Somsom.
 */
@Configuration
class BaselineSecurity {
    private static final int KNOWN_TOKENS = 200_000;
    private static final String SCHEME = "Bearer ";

    @Bean
    SecurityFilterChain everythingNeedsAToken(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(BaselineSecurity::token)
                        .jwt(Customizer.withDefaults()))
                .build();
    }

    /** Remembers tokens with a valid signature, as Somsom does, and checks the session every time. */
    @Bean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties, StringRedisTemplate redis, Workers workers) {
        var jwt = properties.getJwt();
        var genuine = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(jwt.getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        genuine.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtIssuerValidator(Objects.requireNonNull(jwt.getIssuerUri())),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, jwt.getAudiences()::containsAll)));
        Cache<String, Jwt> known = Caffeine.newBuilder().maximumSize(KNOWN_TOKENS).build();
        var revoked = new CoalescedLookups<String, Boolean>(workers.vitals("revocations"),
                sessions -> redis.opsForValue().multiGet(sessions).stream().map(Objects::nonNull).toList());
        return text -> {
            var token = known.get(text, genuine::decode);
            if (Instant.now().isAfter(token.getExpiresAt())
                    || revoked.get("revoked:" + token.getClaimAsString("sid"))) {
                throw new BadJwtException("expired or signed out");
            }
            return token;
        };
    }

    /** Spring's own way matches every character of the token against a regular expression. */
    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : null;
    }

    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(BaselineSecurity::hasNoControlCharacters);
        return firewall;
    }

    private static boolean hasNoControlCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }
}
