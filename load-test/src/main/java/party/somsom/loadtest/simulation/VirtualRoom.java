package party.somsom.loadtest.simulation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;

import party.somsom.messages.waitingroom.LineSpeed;
import party.somsom.messages.waitingroom.Turnover;

/** A waiting room on a virtual clock, which ticks once a second. The same seed brings the same people. */
final class VirtualRoom {
    private static final int TO_ENTER = 60;
    private static final double SAVED_UP = 2;

    private final VirtualPacing pacing;
    private final Random random;
    private final Deque<Person> line = new ArrayDeque<>();
    private final PriorityQueue<Visit> page = new PriorityQueue<>(Comparator.comparingInt(Visit::end));
    private Turnover turnover = Turnover.NONE;
    private double paidUntil;
    private int arrived;
    private int now;

    VirtualRoom(VirtualPacing pacing, long seed) {
        this.pacing = pacing;
        this.random = new Random(seed);
    }

    int now() {
        return now;
    }

    /** The people who wait, in order. */
    Collection<Person> line() {
        return line;
    }

    boolean isOver() {
        return arrived == pacing.people() && line.isEmpty();
    }

    LineSpeed speed() {
        return new LineSpeed(pacing.admitPerMinute(), pacing.maxActive(), page.size(), turnover);
    }

    void tick() {
        now++;
        turnover = turnover.after(1, page.size(), Turnover.memory(pacing.admission()));
        arrive();
        end();
        admit();
    }

    private void arrive() {
        var due = Math.min(pacing.people(), pacing.people() * (long) now / pacing.arriving().toSeconds());
        for (; arrived < due; arrived++) {
            line.addLast(new Person());
        }
    }

    private void end() {
        for (var visit = page.peek(); visit != null && visit.end() <= now; visit = page.peek()) {
            page.remove();
            var again = visit.missed() && !visit.person().hadSecondChance;
            turnover = turnover.and(0, 1, again ? 1 : 0);
            if (again) {
                visit.person().hadSecondChance = true;
                line.addFirst(visit.person());
            }
        }
    }

    private void admit() {
        var interval = 60.0 / pacing.admitPerMinute();
        paidUntil = Math.max(paidUntil, now - Math.max(SAVED_UP, interval));
        while (!line.isEmpty() && page.size() < pacing.maxActive() && paidUntil + interval <= now) {
            paidUntil += interval;
            turnover = turnover.and(1, 0, 0);
            page.add(visit(line.removeFirst()));
        }
    }

    private Visit visit(Person person) {
        person.admittedAt = person.admittedAt == 0 ? now : person.admittedAt;
        var stay = random.nextInt(pacing.shortest(), pacing.longest() + 1);
        return random.nextDouble() < pacing.absent()
                ? new Visit(person, now + TO_ENTER, true)
                : new Visit(person, now + (int) Math.min(stay, pacing.admission().toSeconds()), false);
    }

    private record Visit(Person person, int end, boolean missed) {
    }

    /** Somebody who wants to buy tickets. */
    static final class Person {
        private int admittedAt;
        private boolean hadSecondChance;

        /** When the wait was over; 0 as long as it is not. */
        int admittedAt() {
            return admittedAt;
        }
    }
}
