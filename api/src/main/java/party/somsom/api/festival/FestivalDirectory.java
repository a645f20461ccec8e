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
 * What reservations and waiting rooms need to know of a festival, kept in memory: the hot path asks the database nothing, a
 * crowd asks it once. Every node learns of a change a moment later than the one where it was made; until then it may look for
 * a date in an inventory that sells another one by now, which that inventory refuses.
 */
@Component
public class FestivalDirectory {
    private static final long KEPT = 10_000;
    /** Should a node have missed a change, for whatever reason. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Messages messages;
    private final Cache<String, Entry> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    FestivalDirectory(Messages messages) {
        this.messages = messages;
    }

    @SuppressWarnings("NullAway") // to Caffeine null means that there is nothing to keep
    public Optional<Entry> find(String festivalId) {
        return Optional.ofNullable(known.get(festivalId, id -> read(id, false)));
    }

    /** Knows all that was stored so far when it returns. */
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
