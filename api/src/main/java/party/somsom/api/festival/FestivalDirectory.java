package party.somsom.api.festival;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.api.gateway.Messages;
import party.somsom.messages.festival.FestivalQuery.FindTerms;
import party.somsom.messages.festival.FestivalTerms;

/**
 * What reservations and waiting rooms need to know about a festival, kept in memory: most requests do not ask the
 * database, and a crowd asks it once. Other nodes learn of a change a moment after the node that made it. Until then
 * they may look for a date in an inventory that sells another date by now; that inventory refuses it.
 */
@Component
public class FestivalDirectory {
    private static final long KEPT = 10_000;
    /** In case a node has missed a change for any reason. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Messages messages;
    private final Cache<String, Entry> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    FestivalDirectory(Messages messages) {
        this.messages = messages;
    }

    @SuppressWarnings("NullAway") // null tells Caffeine that there is nothing to keep
    public Optional<Entry> find(String festivalId) {
        return Optional.ofNullable(known.get(festivalId, id -> read(id, false)));
    }

    /** When this returns, the entry includes everything that was stored before the call. */
    @SuppressWarnings("NullAway")
    public void refresh(String festivalId) {
        known.asMap().compute(festivalId, (id, outdated) -> read(id, true));
    }

    private @Nullable Entry read(String festivalId, boolean latest) {
        return messages.ask(new FindTerms(festivalId, latest)).map(Entry::of).orElse(null);
    }

    /**
     * A festival as reservations and waiting rooms need to know it.
     *
     * @param inventories that sell its dates
     */
    public record Entry(String title, boolean hasWaitingRoom, Map<LocalDate, String> inventories) {
        static Entry of(FestivalTerms terms) {
            return new Entry(terms.title(), terms.hasWaitingRoom(), terms.dates()
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(FestivalTerms.Date::date, FestivalTerms.Date::inventoryId,
                            (one, halfMoved) -> one)));
        }

        public Optional<String> inventoryOn(LocalDate date) {
            return Optional.ofNullable(inventories.get(date));
        }
    }
}
