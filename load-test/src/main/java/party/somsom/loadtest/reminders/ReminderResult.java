package party.somsom.loadtest.reminders;

import java.time.Duration;
import java.util.List;

/**
 * What came out, as Markdown.
 *
 * @param took      from the turn of the clock to the last outcome
 * @param ceiling   of the stand-in for FCM, sends a second
 * @param twice     devices that got a push twice because of the crash
 * @param uncertain pushes of which the crash left open whether FCM had them
 * @param broken    what must not be
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
