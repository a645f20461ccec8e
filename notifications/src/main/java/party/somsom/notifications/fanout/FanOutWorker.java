package party.somsom.notifications.fanout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.gateway.Queries;
import party.somsom.foundation.worker.OncePer;
import party.somsom.foundation.worker.Step;
import party.somsom.messages.Page;
import party.somsom.messages.Query;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;
import party.somsom.notifications.Kind;
import party.somsom.notifications.News;
import party.somsom.notifications.Occasion;
import party.somsom.notifications.queue.NewsQueue;

/** Puts all people concerned into the queue, a page at a time. To put a page there twice does no harm. */
final class FanOutWorker implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(FanOutWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** How long people still want to learn that a festival was moved or cancelled. */
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final OncePer lines = new OncePer(Duration.ofMinutes(1));
    private final FanOuts fanOuts;
    private final Queries queries;
    private final NewsQueue queue;
    private final Clock clock;
    private final int pageSize;
    private final int recipientsPerMessage;

    FanOutWorker(FanOuts fanOuts, Queries queries, NewsQueue queue, Clock clock, int pageSize,
            int recipientsPerMessage) {
        this.fanOuts = fanOuts;
        this.queries = queries;
        this.queue = queue;
        this.clock = clock;
        this.pageSize = pageSize;
        this.recipientsPerMessage = recipientsPerMessage;
    }

    @Override
    public Duration run() throws Exception {
        var single = fanOuts.leaseSingle(recipientsPerMessage);
        attempt(single, () -> tellEach(single));
        var wide = fanOuts.leaseWide();
        attempt(wide, () -> tellPage(wide.getFirst()));
        return single.isEmpty() && wide.isEmpty() ? IDLE : Duration.ZERO;
    }

    /** One that fails now does not delay the others. */
    private void attempt(List<FanOut> leased, Telling telling) throws InterruptedException {
        try {
            if (!leased.isEmpty()) {
                telling.run();
            }
        } catch (InterruptedException e) {
            fanOuts.hold(leased, Duration.ZERO);
            throw e;
        } catch (Exception e) {
            lines.run(() -> LOG.warn("{} is tried again: {}", leased.getFirst().id(), e.toString()));
            fanOuts.hold(leased, UNTIL_NEXT_ATTEMPT);
        }
    }

    private void tellEach(List<FanOut> leased) throws Exception {
        var occasions = leased.stream().collect(Collectors.groupingBy(FanOut::occasion));
        for (var sameOccasion : occasions.values()) {
            var first = sameOccasion.getFirst();
            if (!first.superseded()) {
                put(first, sameOccasion.stream().map(FanOut::only).toList());
            }
            fanOuts.finish(sameOccasion);
        }
    }

    private void tellPage(FanOut leased) throws Exception {
        var page = leased.superseded() ? new Page<TicketHolder>(List.of(), null) : holders(leased);
        if (put(leased, page.items())) {
            fanOuts.advance(leased, page.items().size(), page.nextCursor());
        } else {
            fanOuts.advance(leased, 0, null);
        }
    }

    private Page<TicketHolder> holders(FanOut leased) throws Exception {
        return ask(new FindHolders(leased.occasion().inventoryId(), pageSize, leased.cursor()));
    }

    /** Returns whether it makes sense to continue. */
    private boolean put(FanOut fanOut, List<TicketHolder> holders) throws Exception {
        if (holders.isEmpty()) {
            return true;
        }
        var occasion = fanOut.occasion();
        var festival = ask(new FindFestival(occasion.festivalId(), true)).orElseThrow();
        var validUntil = validUntil(occasion, fanOut.occurredAt(), ZoneId.of(festival.timezone()));
        if (clock.instant().isAfter(validUntil)) {
            return false;
        }
        var news = new ArrayList<News>();
        for (int from = 0; from < holders.size(); from += recipientsPerMessage) {
            var some = holders.subList(from, Math.min(holders.size(), from + recipientsPerMessage));
            news.add(new News(occasion, festival.title(), fanOut.occurredAt(), validUntil,
                    List.copyOf(some)));
        }
        queue.put(news);
        return true;
    }

    private static Instant validUntil(Occasion occasion, Instant occurredAt, ZoneId zone) {
        return occasion.kind() == Kind.DAY_BEFORE
                ? occasion.festivalDate().plusDays(1).atStartOfDay(zone).toInstant()
                : occurredAt.plus(WORTH_TELLING);
    }

    private <R> R ask(Query<R> query) throws Exception {
        return queries.ask(query).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private interface Telling {
        void run() throws Exception;
    }
}
