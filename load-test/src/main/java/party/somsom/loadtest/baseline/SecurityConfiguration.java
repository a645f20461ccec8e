package party.somsom.loadtest.baseline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;

/** Takes Somsom's access tokens and asks Redis, as Somsom does, whether the session was signed out; as lean as there. */
@Configuration
class SecurityConfiguration {
    private static final OAuth2TokenValidatorResult SIGNED_OUT = OAuth2TokenValidatorResult
            .failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the session was signed out", null));

    @Bean
    SecurityFilterChain everythingNeedsAToken(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    OAuth2TokenValidator<Jwt> notSignedOut(StringRedisTemplate redis) {
        return token -> Boolean.TRUE.equals(redis.hasKey("revoked:" + token.getClaimAsString("sid")))
                ? SIGNED_OUT
                : OAuth2TokenValidatorResult.success();
    }
}
