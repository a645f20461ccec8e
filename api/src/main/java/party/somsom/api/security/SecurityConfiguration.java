package party.somsom.api.security;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.identity.Authenticator;

/**
 * A resource server without state. Thousands of requests a second go through this chain, so it has only what a bearer
 * token needs. It refuses by throwing, and the problem filter around it writes the answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CorsProperties.class, OperatorProperties.class})
class SecurityConfiguration implements WebMvcConfigurer {
    /** Swagger UI needs inline styles. No other page is served with this policy. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Each request shows its token. Nothing is kept for the next request. */
    private static final SecurityContextRepository NOTHING_KEPT = new NullSecurityContextRepository();

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Authenticator authenticator, Operators operators,
            KnownPaths paths, CorsProperties cors) {
        if (!cors.allowedOrigins().isEmpty()) {
            http.addFilterBefore(CrossOrigin.filter(cors.allowedOrigins()), BearerTokenAuthenticationFilter.class);
        }
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(NOTHING_KEPT))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.xssProtection(xss -> xss.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilter(bearerFilter(authenticator, operators))
                .authorizeHttpRequests(rules -> PublicEndpoints.permit(rules, paths))
                .build();
    }

    private static BearerTokenAuthenticationFilter bearerFilter(Authenticator authenticator, Operators operators) {
        AuthenticationManager manager = shown -> {
            var token = ((BearerTokenAuthenticationToken) shown).getToken();
            return operators.own(token)
                    ? new Operators.Operator()
                    : new CallerAuthentication(authenticator.authenticate(token));
        };
        var filter = new BearerTokenAuthenticationFilter(manager, new BearerToken());
        filter.setSecurityContextRepository(NOTHING_KEPT);
        filter.setAuthenticationEntryPoint((request, response, failure) -> {
            throw failure;
        });
        return filter;
    }

    /**
     * As strict as Spring's own firewall, which matches regular expressions against every character of every token and
     * of every name of a header that is asked for.
     * Only an encoded slash or percent sign is let through, because an e-mail address in a path may have one. Rules and
     * handlers both compare the encoded path, so neither takes it for a separator.
     */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.getEncodedUrlBlocklist().add("//");
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowedHeaderNames(SecurityConfiguration::hasNoControlCharacters); // the server allows only ASCII
        firewall.setAllowedHeaderValues(SecurityConfiguration::hasNoControlCharacters);
        return firewall;
    }

    /** A loop, because it checks every character of them, several times a request. */
    private static boolean hasNoControlCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** To measure each authentication would cost more than most authentications do. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
        resolvers.add(new ClientArgumentResolver());
    }
}
