package party.somsom.events.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import party.somsom.events.EventTypes;
import party.somsom.messages.Event;
import party.somsom.messages.chat.HidingEvent;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.operator.OperatorEvent.OperatorActed;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published of each event that there is. */
class PublishedLanguageTest {
    private static final Set<String> IDS = Set.of("festivalId", "inventoryId", "queueId", "chatRoomId");
    private static final Pattern PSEUDONYM = Pattern.compile("[\\w-]{22}");

    private final PublishedLanguage language = language("one deployment");

    private static PublishedLanguage language(String secret) {
        return new PublishedLanguage(
                new Pseudonyms(purpose -> (secret + purpose).getBytes(StandardCharsets.UTF_8)));
    }

    /** All events, of contexts to come too. */
    static List<Class<? extends Event>> events() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Event.class));
        List<Class<? extends Event>> events = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("party.somsom.messages")) {
            var type = Class.forName(found.getBeanClassName());
            if (type.isRecord()) {
                events.add(type.asSubclass(Event.class));
            }
        }
        return events;
    }

    private static JsonNode published(PublishedLanguage language, Event event) {
        return JsonMapper.shared().valueToTree(language.of(event).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("events")
    void textsAreIdsOrPseudonymsOrNothing(Class<? extends Event> type) throws ReflectiveOperationException {
        language.of(Samples.of(type))
                .map(published -> (JsonNode) JsonMapper.shared().valueToTree(published))
                .ifPresent(json -> json.propertyStream().forEach(field -> check(field.getKey(), field.getValue())));
    }

    private static void check(String name, JsonNode value) {
        if (name.equals("personIds")) {
            assertThat(value.valueStream().map(JsonNode::asString)).allMatch(PSEUDONYM.asMatchPredicate());
        } else if (name.endsWith("ersonId") || name.equals("reservationId")) {
            assertThat(value.asString()).matches(PSEUDONYM);
        } else if (IDS.contains(name)) {
            assertThat(value.asString()).isEqualTo(name.equals("queueId") ? "queue_festivalId" : name);
        } else if (value.isString()) {
            assertThat(value.asString()).as(name).matches("Asia/Seoul|[A-Z_]+|1970-01-01(T00:00:00Z)?");
        } else {
            assertThat(value.isNumber() || value.isBoolean()).as(name).isTrue();
        }
    }

    @Test
    void whatIsNotPublishedIsKnown() throws ReflectiveOperationException {
        var left = new ArrayList<Class<?>>();
        var types = new ArrayList<String>();
        for (var type : events()) {
            language.of(Samples.of(type))
                    .ifPresentOrElse(published -> types.add(EventTypes.nameOf(published.getClass())),
                            () -> left.add(type));
        }

        assertThat(left).containsExactlyInAnyOrderElementsOf(
                Stream.concat(Stream.of(FestivalChanged.class, WaitingBegan.class, OperatorActed.class),
                        Stream.of(HidingEvent.class.getPermittedSubclasses())).collect(Collectors.toList()));
        assertThat(types).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    }

    @Test
    void aPersonIsTheSameInEveryEventOfADeploymentAndAnotherOneElsewhere() throws ReflectiveOperationException {
        var event = Samples.of(TicketsReserved.class);

        var here = published(language, event);

        assertThat(here).isEqualTo(published(language("one deployment"), event));
        assertThat(here.get("personId")).isNotEqualTo(published(language("another"), event).get("personId"));
        assertThat(here.get("personId")).isNotEqualTo(here.get("reservationId"));
    }
}
