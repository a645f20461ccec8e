package party.somsom.api.personal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/** What the parts of an export are called, in Korean or English. A part without a label keeps its name. */
final class Labels {
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Labels() {
        texts.setBasename("personal/labels");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    String title(Locale language) {
        return texts.getMessage("title", null, language);
    }

    String section(String name, Locale language) {
        return of("section." + name, name, language);
    }

    String field(String name, Locale language) {
        return of("field." + name, name, language);
    }

    private String of(String key, String name, Locale language) {
        return String.valueOf(texts.getMessage(key, null, name, language));
    }
}
