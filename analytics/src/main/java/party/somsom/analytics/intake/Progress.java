package party.somsom.analytics.intake;

import java.util.List;
import java.util.Map;

import party.somsom.lake.LakeEvent;

/**
 * How far each aggregate has come. Within one, the sequence rises, so an event above is new for sure. An event that is
 * not above came twice, after the publisher was killed, or came late, if the topic has more partitions than before.
 */
final class Progress {
    private final Map<String, Long> highest;

    Progress(Map<String, Long> highest) {
        this.highest = highest;
    }

    /** @return whether one of these events may have come before; if not, the lake need not look for them */
    boolean someMayBeOld(List<LakeEvent> events) {
        var someMayBeOld = false;
        for (var event : events) {
            var before = highest.get(event.subject());
            if (before == null || event.sequence() > before) {
                highest.put(event.subject(), event.sequence());
            } else {
                someMayBeOld = true;
            }
        }
        return someMayBeOld;
    }
}
