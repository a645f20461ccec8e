package party.somsom.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.transaction.support.TransactionOperations;

import party.somsom.foundation.worker.Backoff;
import party.somsom.notifications.Letter;
import party.somsom.notifications.News;
import party.somsom.notifications.Overtaken;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.notifications.sending.Push.Key;

/** Tells some people something: in their inbox, on their live connections, and on their devices. */
final class Teller {
    static final int MOST_AT_ONCE = 500;
    /** Each batch needs many calls to FCM, and their number at the same time is limited. */
    private static final int SENDING_AT_ONCE = 4;
    private static final int MOST_RETRIES = 6;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofMinutes(10));
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Inbox inbox;
    private final Announcer announcer;
    private final Devices devices;
    private final Overtaken overtaken;
    private final Claims claims;
    private final Pusher pusher;
    private final TransactionOperations transactions;
    private final PushMetrics metrics;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(SENDING_AT_ONCE);

    Teller(Inbox inbox, Announcer announcer, Devices devices, Overtaken overtaken, Claims claims, Pusher pusher,
            TransactionOperations transactions, PushMetrics metrics, Clock clock) {
        this.inbox = inbox;
        this.announcer = announcer;
        this.devices = devices;
        this.overtaken = overtaken;
        this.claims = claims;
        this.pusher = pusher;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Returns whether every device has an outcome. If not, call it again later. News that was overtaken while it was in
     * the queue is not told.
     */
    boolean tell(News news, Telling telling) {
        var letters = news.letters(clock.instant());
        if (overtaken.isOvertaken(news)) {
            claims.giveUp(letters.stream().map(Letter::notificationId).toList());
            return true;
        }
        announcer.announce(inbox.put(letters, telling.id()));
        var pushes = clock.instant().isAfter(news.validUntil()) ? List.<Push>of() : pushes(news, letters);
        var complete = true;
        for (int from = 0; from < pushes.size(); from += MOST_AT_ONCE) {
            complete &= push(news, pushes.subList(from, Math.min(pushes.size(), from + MOST_AT_ONCE)), telling);
        }
        return complete;
    }

    private List<Push> pushes(News news, List<Letter> letters) {
        var owned = devices.of(letters.stream().map(Letter::userId).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(Device::userId));
        var occasion = news.occasion();
        var collapseKey = occasion.kind() + "-" + occasion.festivalId() + "-" + occasion.festivalDate();
        return letters.stream()
                .flatMap(letter -> owned.getOrDefault(letter.userId(), List.of())
                        .stream()
                        .map(device -> new Push(letter, device, collapseKey, news.validUntil())))
                .toList();
    }

    /** Gives back only the pushes that FCM has refused. After another failure, nobody knows what FCM has. */
    private boolean push(News news, List<Push> pushes, Telling telling) {
        var round = attempt(pushes, telling);
        var others = round.others();
        for (int failures = 0; !round.left().isEmpty(); failures++) {
            var wait = BACKOFF.after(failures, round.retryAfter());
            if (failures == MOST_RETRIES || wait.compareTo(LONGEST_WAIT) > 0 || overtaken.isOvertaken(news)
                    || !rest(wait)) {
                claims.giveBack(telling.unclaim(round.left()), telling.id());
                return false;
            }
            round = attempt(round.left(), telling);
            others |= round.others();
        }
        return !others;
    }

    /** Claims only the pushes that are sent at once, so that no claim expires while others are sent. */
    private Round attempt(List<Push> pushes, Telling telling) {
        turns.acquireUninterruptibly();
        try {
            var claimed = claims.claim(pushes, telling.id());
            var mine = telling.claimed(claimed.mine());
            var results = mine.isEmpty() ? List.<PushResult>of() : pusher.send(mine);
            return new Round(write(mine, results, telling), claimed.left() > 0, longestWait(results));
        } finally {
            turns.release();
        }
    }

    /**
     * The result of an attempt.
     *
     * @param left   pushes that FCM cannot take now
     * @param others whether another sender is sending some of the pushes
     */
    private record Round(List<Push> left, boolean others, Duration retryAfter) {
    }

    private static boolean rest(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration longestWait(List<PushResult> results) {
        return results.stream().map(PushResult::retryAfter).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Returns the pushes that have no outcome yet. */
    private List<Push> write(List<Push> pushes, List<PushResult> results, Telling telling) {
        Map<Key, Outcome> outcomes = new HashMap<>();
        IntStream.range(0, pushes.size())
                .filter(i -> results.get(i).outcome().isFinal())
                .forEach(i -> outcomes.put(pushes.get(i).key(), results.get(i).outcome()));
        transactions.executeWithoutResult(_ -> {
            claims.decide(outcomes);
            devices.forget(outcomes.keySet()
                    .stream()
                    .filter(key -> Objects.requireNonNull(outcomes.get(key)).endsDevice())
                    .map(Key::deviceId)
                    .sorted()
                    .toList());
        });
        metrics.count(results);
        telling.decided(outcomes.keySet());
        return pushes.stream().filter(push -> !outcomes.containsKey(push.key())).toList();
    }

    /** One attempt to tell people. Other code prolongs its claims while it lasts. */
    static final class Telling {
        private final String id;
        private final Set<Key> claimed = ConcurrentHashMap.newKeySet();

        Telling(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        Collection<Key> claims() {
            return claimed;
        }

        private List<Push> claimed(List<Push> pushes) {
            pushes.forEach(push -> claimed.add(push.key()));
            return pushes;
        }

        private void decided(Collection<Key> keys) {
            claimed.removeAll(keys);
        }

        private Collection<Key> unclaim(List<Push> pushes) {
            var keys = pushes.stream().map(Push::key).toList();
            claimed.removeAll(keys);
            return keys;
        }
    }
}
