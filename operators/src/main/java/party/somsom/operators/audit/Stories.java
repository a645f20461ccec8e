package party.somsom.operators.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened to one aggregate. */
public final class Stories {
    /** So many events are looked at for a page that wants some of them only. The page may then have few or none. */
    static final int LOOKED_AT = 5_000;
    private static final int PAGE_OF_ALL = 1_000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    /** Where Axon keeps the id of the message that led to another one, and of the first one of all. */
    private static final String CAUSE = "correlationId";
    private static final String ORIGIN = "traceId";

    private final EventRows rows;
    private final EventReader reader;
    private final Narrator narrator;
    private final JsonMapper json;

    Stories(EventRows rows, EventReader reader, Narrator narrator, JsonMapper json) {
        this.rows = rows;
        this.reader = reader;
        this.narrator = narrator;
        this.json = json;
    }

    /** In order. Empty if there is no such aggregate. */
    public Optional<Page<StoryEntry>> page(StoryFilter filter, int limit, @Nullable String cursor, Locale language) {
        var begin = Cursor.<Long>parse(cursor, Long::valueOf);
        var end = rows.last(filter.aggregateId());
        return end.isEmpty()
                ? Optional.empty()
                : Optional.of(page(filter, limit, begin == null ? null : begin.sortValue(), end.getAsLong(), language));
    }

    private Page<StoryEntry> page(StoryFilter filter, int limit, @Nullable Long begin, long last, Locale language) {
        var id = filter.aggregateId();
        var from = filter.from() == null ? -1 : rows.firstFrom(id, filter.from(), last) - 1;
        var to = filter.to() == null ? last : rows.firstFrom(id, filter.to(), last) - 1;
        var after = Math.min(to, Stream.of(begin, filter.after(), from)
                .mapToLong(each -> each == null ? -1 : each)
                .max()
                .orElseThrow());
        var until = filter.chooses() ? Math.min(to, after + LOOKED_AT) : to;
        var found = rows.inOrder(id, after, until, filter.type(), filter.about(), limit + 1);
        if (found.size() > limit) {
            var shown = found.subList(0, limit);
            return new Page<>(entries(shown, language), cursor(shown.getLast().sequence(), id));
        }
        return new Page<>(entries(found, language), until < to ? cursor(until, id) : null);
    }

    private static String cursor(long sequence, String aggregateId) {
        return new Cursor<>(sequence, aggregateId).text();
    }

    private List<StoryEntry> entries(List<StoredRow> found, Locale language) {
        return found.stream().map(row -> entry(row, language)).toList();
    }

    /** The whole story, in order. It is read in parts. Empty if there is no such aggregate. */
    public Optional<Stream<StoryEntry>> all(StoryFilter filter, Locale language) {
        Function<@Nullable String, Page<StoryEntry>> read = cursor -> page(filter, PAGE_OF_ALL, cursor, language)
                .orElseThrow();
        return rows.last(filter.aggregateId()).isEmpty() ? Optional.empty() : Optional.of(Page.all(read));
    }

    /** The sequence number of an aggregate's last event. Empty if there is no such aggregate. */
    public OptionalLong last(String aggregateId) {
        return rows.last(aggregateId);
    }

    /** The sequence number of the last event that is not younger than this. Empty if there is none. */
    public OptionalLong lastAt(String aggregateId, Instant time) {
        var last = rows.last(aggregateId);
        long found = last.isEmpty() ? -1 : rows.firstFrom(aggregateId, time.plusNanos(1), last.getAsLong()) - 1;
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** One event of an aggregate in words. */
    public Optional<StoryEntry> one(String aggregateId, long sequence, Locale language) {
        return rows.one(aggregateId, sequence).map(row -> entry(row, language));
    }

    private StoryEntry entry(StoredRow row, Locale language) {
        var origin = reader.message(row).map(message -> message.getMetaData()).orElseGet(MetaData::emptyInstance);
        return new StoryEntry(row.position(), row.aggregateId(), row.sequence(), row.at(), row.type(),
                narrator.tell(row, language), row.eventId(), (String) origin.get(ORIGIN), (String) origin.get(CAUSE));
    }

    public Optional<RawEvent> raw(long position) {
        return rows.atPosition(position)
                .map(row -> new RawEvent(row.position(), row.aggregateId(), row.aggregateType(), row.sequence(),
                        row.at(), row.type(), row.eventId(), json.readValue(row.payload(), FIELDS),
                        json.readValue(row.metaData(), FIELDS)));
    }
}
