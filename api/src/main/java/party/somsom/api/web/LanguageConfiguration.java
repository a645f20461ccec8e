package party.somsom.api.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** People read Korean or English. A person who asks for neither reads English. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver() {
            /** The firewall refuses odd bytes when they are read. A refusal needs a language all the same. */
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                try {
                    return super.resolveLocale(request);
                } catch (RequestRejectedException oddBytes) {
                    return Locale.ENGLISH;
                }
            }
        };
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.KOREAN));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
