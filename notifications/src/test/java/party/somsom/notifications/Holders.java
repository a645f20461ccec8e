package party.somsom.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.queryhandling.QueryHandler;

import party.somsom.messages.Page;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.festival.FestivalStatus;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;

/** The parts of the query side that these tests need. All nodes of a test share it. */
final class Holders {
    static final String TITLE = "Moonlight & 솜솜";
    static final LocalDate DATE = LocalDate.parse("2027-05-09");

    private final Map<String, List<TicketHolder>> holders = new ConcurrentHashMap<>();
    private volatile int pagesUntilOutage = Integer.MAX_VALUE;

    void hold(String inventoryId, List<TicketHolder> people) {
        holders.put(inventoryId, people);
    }

    /** Answers at most this many pages, until a test allows more. */
    void answerPages(int pages) {
        pagesUntilOutage = pages;
    }

    @QueryHandler
    synchronized Page<TicketHolder> handle(FindHolders query) {
        if (pagesUntilOutage-- <= 0) {
            throw new IllegalStateException("The read model is away");
        }
        var all = holders.getOrDefault(query.inventoryId(), List.of());
        var from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        var to = Math.min(all.size(), from + query.limit());
        return new Page<>(List.copyOf(all.subList(from, to)), to == all.size() ? null : Integer.toString(to));
    }

    @QueryHandler
    Optional<FestivalDetail> handle(FindFestival query) {
        return Optional.of(new FestivalDetail(query.festivalId(), "room", "organiser", FestivalStatus.PLANNED, TITLE,
                "", null, "Asia/Seoul",
                DATE, DATE, 1, 1, null, null, List.of(), null, Instant.EPOCH));
    }
}
