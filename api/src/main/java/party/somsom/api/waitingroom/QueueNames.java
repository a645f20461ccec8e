package party.somsom.api.waitingroom;

import org.springframework.stereotype.Component;

import party.somsom.api.festival.FestivalDirectory;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Finds the waiting room that a path or a destination names. */
@Component
class QueueNames {
    /** Older clients use a longer form of a queue's name, which starts with this. */
    private static final String LONG_FORM = "festival";

    private final FestivalDirectory festivals;

    QueueNames(FestivalDirectory festivals) {
        this.festivals = festivals;
    }

    /** Refuses with {@code QUEUE_NOT_FOUND} unless the festival exists and has a waiting room. */
    String idOf(String queue) {
        var festivalId = queue.startsWith(LONG_FORM) ? queue.substring(LONG_FORM.length()) : queue;
        return festivals.find(festivalId)
                .filter(FestivalDirectory.Entry::hasWaitingRoom)
                .map(festival -> WaitingRoomIds.queueId(festivalId))
                .orElseThrow(() -> new ProblemException(ProblemCode.QUEUE_NOT_FOUND));
    }

    /**
     * Like {@link #idOf}, for paths that name a person. Refuses with {@code FORBIDDEN} if that person is not the
     * caller.
     */
    String idFor(String queue, String email, Caller caller) {
        if (!caller.hasEmail(email)) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        return idOf(queue);
    }
}
