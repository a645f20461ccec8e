package party.somsom.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import party.somsom.events.PublishedFestivalEvent.FestivalCancelledV1;
import party.somsom.lake.LakeEvent;

/** Whatever is on the topic becomes a row. */
class LakeRowsTest {
    private static final String TIME = "2026-08-01T11:00:00Z";
    private static final String TYPE = "festival.festival-cancelled.v1";
    private static final String VALUE = "{\"festivalId\":\"f1\",\"cancelledAt\":\"2026-08-01T11:00:00Z\"}";

    private static LakeEvent row(String type, String sequence, String time, String value) {
        var headers = new RecordHeaders();
        headers.add("ce_id", bytes("event-1"));
        headers.add("ce_type", bytes(type));
        headers.add("ce_subject", bytes("f1"));
        headers.add("ce_sequence", bytes(sequence));
        headers.add("ce_globalposition", bytes("120"));
        headers.add("ce_time", bytes(time));
        return new LakeRows().of(new ConsumerRecord<>("somsom.events", 2, 77, 1_785_582_000_000L,
                TimestampType.CREATE_TIME, 2, value.length(), bytes("f1"), bytes(value), headers, Optional.empty()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPublishedEventIsARowOfItsType() {
        assertThat(row(TYPE, "7", TIME, VALUE)).isEqualTo(new LakeEvent("event-1", TYPE, "f1", 7, 120,
                Instant.parse(TIME), new FestivalCancelledV1("f1", Instant.parse(TIME))));
    }

    @Test
    void anEventOfAnUnknownTypeIsKeptAsItIs() {
        assertThat(row("festival.festival-danced.v1", "7", TIME, "{\"steps\":3}")).isEqualTo(
                new LakeEvent("event-1", "festival.festival-danced.v1", "f1", 7, 120, Instant.parse(TIME),
                        new UnknownEvent("{\"steps\":3}")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {TYPE + "|7|" + TIME + "|{",
            TYPE + "|seven|" + TIME + "|{}", TYPE + "|7|yesterday|{}", TYPE + "|7|+100000-01-01T00:00:00Z|{}",
            "../../etc.v1|7|" + TIME + "|{}", "x/y.v1|7|" + TIME + "|{}",
            "ticketing.tickets-reserved.v1|7|" + TIME + "|{\"quantity\":99999999999}"})
    void whatIsNoPublishedEventIsKeptForPeople(String type, String sequence, String time, String value) {
        var row = row(type, sequence, time, value);

        assertThat(row.type()).isEqualTo("unreadable.record");
        assertThat(row.id()).isEqualTo("somsom.events-2-77");
        assertThat(row.data()).isInstanceOfSatisfying(UnreadableRecord.class, data -> {
            assertThat(data.value()).isEqualTo(value);
            assertThat(data.recordOffset()).isEqualTo(77);
            assertThat(data.headers()).contains(new UnreadableRecord.Header("ce_type", type));
            assertThat(data.reason()).isNotBlank();
        });
    }
}
