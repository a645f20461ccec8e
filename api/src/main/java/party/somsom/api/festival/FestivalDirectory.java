package party.somsom.api.festival;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.api.gateway.Messages;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalQuery.FindFestival;

/** What never changes about a festival, kept in memory: the hot path asks the database nothing, a crowd asks it once. */
@Component
public class FestivalDirectory {
    private static final long KEPT = 10_000;

    private final Messages messages;
    private final Cache<String, Entry> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    FestivalDirectory(Messages messages) {
        this.messages = messages;
    }

    @SuppressWarnings("NullAway") // to Caffeine null means that there is nothing to keep
    public Optional<Entry> find(String festivalId) {
        return Optional.ofNullable(known.get(festivalId, this::read));
    }

    private @Nullable Entry read(String festivalId) {
        return messages.find(new FindFestival(festivalId, false), FestivalDetail.class)
                .map(detail -> new Entry(detail.title(), detail.startDate(), detail.endDate(),
                        detail.waitingRoom() != null))
                .orElse(null);
    }

    /** A festival as reservations and waiting rooms need to know it. */
    public record Entry(String title, LocalDate startDate, LocalDate endDate, boolean hasWaitingRoom) {
        public boolean takesPlaceOn(LocalDate date) {
            return !date.isBefore(startDate) && !date.isAfter(endDate);
        }
    }
}
