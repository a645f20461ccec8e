package party.somsom.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the stack in {@code deploy} sets is what the application knows. Else a setting would be without effect. */
class DeployedSettingsTest {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    /** Decides between beans, so that no record has it. */
    private static final Set<String> CONDITIONS = Set.of("somsom.identity.provider");

    @Test
    void eachSettingOfANodeExists() throws IOException {
        // given
        var deployed = Files.readAllLines(Path.of("../deploy/settings.txt"));

        // when
        var known = new HashSet<>(CONDITIONS);
        known.addAll(ownSettings());
        known.addAll(settingsOfSpring());

        // then
        assertThat(deployed).isNotEmpty();
        assertThat(deployed).filteredOn(setting -> !isKnown(setting, known)).isEmpty();
    }

    /** Maps take any name below their own. */
    private static boolean isKnown(String setting, Set<String> known) {
        return known.contains(setting) || Stream.of("spring.kafka.properties", "spring.mail.properties")
                .anyMatch(map -> known.contains(map) && setting.startsWith(map + "."));
    }

    private static Set<String> ownSettings() {
        var withCognito = new MockEnvironment().withProperty("somsom.identity.provider", "cognito");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, withCognito);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("party.somsom")
                .stream()
                .map(found -> load(found.getBeanClassName()))
                .flatMap(DeployedSettingsTest::settings)
                .collect(toSet());
    }

    private static Stream<String> settings(Class<?> type) {
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> settingsOfSpring() throws IOException {
        var json = new JsonMapper();
        var names = new ArrayList<String>();
        for (var file : Collections.list(DeployedSettingsTest.class.getClassLoader().getResources(METADATA))) {
            try (var stream = file.openStream()) {
                json.readTree(stream).path("properties").forEach(property -> names.add(name(property)));
            }
        }
        return names;
    }

    private static String name(JsonNode property) {
        return property.path("name").asString();
    }
}
