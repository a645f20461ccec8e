package party.somsom.loadtest.reminders;

import java.time.Duration;
import java.util.List;

/**
 * The results as Markdown.
 *
 * @param took      from the turn of the clock to the last outcome
 * @param ceiling   the highest speed of the stand-in for FCM, sends a second
 * @param twice     devices that got a push twice because of the crash
 * @param uncertain pushes for which nobody knows after the crash whether FCM had them
 * @param broken    everything that must not happen
 */
record ReminderResult(String machine, ReminderOptions options, Duration took, double ceiling, long twice, int uncertain,
        List<String> broken) {
    double perSecond() {
        return options.holders() * 1e9 / took.toNanos();
    }

    boolean isSound() {
        return broken.isEmpty();
    }

    @Override
    public String toString() {
        return """
                # Reminding the holders of one date on two nodes

                - %s
                - %,d holders with a device each, %,d of them dead; FCM answers with %s%s

                | took | pushes/s | bare client to the stand-in/s | ratio |
                | ---: | ---: | ---: | ---: |
                | %.1f s | %,.0f | %,.0f | %.2f |

                Uncertain when a node was killed: %,d pushes, of which %,d came twice.

                Every living device got one push, dead ones are gone, the inbox agrees: %s
                """.formatted(machine, options.holders(), options.deadDevices(), options.faults(),
                options.kill() ? "; one node is killed in the middle" : "", took.toMillis() / 1000.0, perSecond(),
                ceiling, perSecond() / ceiling, uncertain, twice,
                broken.isEmpty() ? "yes" : "NO, " + String.join("; ", broken));
    }
}
