package party.somsom.api.waitingroom;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.worker.KnownOutage;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;

/**
 * One admission is one visit to the booking page. It begins when the person enters and ends when they leave or reserve.
 */
@Component
public class Admissions {
    private static final Logger LOG = LoggerFactory.getLogger(Admissions.class);

    private final QueuePlaces places;
    private final Messages messages;
    private final Clock clock;

    Admissions(QueuePlaces places, Messages messages, Clock clock) {
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return when the caller's current admission ends; null if there is none */
    public @Nullable Instant enter(String queueId, Caller caller) {
        return messages.<@Nullable Instant>send(new EnterBookingPage(queueId, caller.userId(), clock.instant()),
                ProblemCode.QUEUE_NOT_FOUND);
    }

    /**
     * The caller has reserved with the admission that ends at {@code until}. If this fails, the reservation stays, and
     * {@code WhenTicketsReservedThenEndAdmission} ends the admission a moment later.
     */
    public void useUp(String queueId, Caller caller, Instant until) {
        try {
            end(queueId, caller, AdmissionEnd.RESERVED, until);
        } catch (RuntimeException e) {
            if (!KnownOutage.isCauseOf(e)) {
                LOG.warn("The end of an admission to {} shows later than its reservation: {}", queueId, e.toString());
            }
        }
    }

    void leave(String queueId, Caller caller) {
        end(queueId, caller, AdmissionEnd.LEFT, null);
    }

    private void end(String queueId, Caller caller, AdmissionEnd reason, @Nullable Instant until) {
        messages.send(new EndAdmission(queueId, caller.userId(), reason, until, clock.instant()),
                ProblemCode.QUEUE_NOT_FOUND);
        places.awaitDone(queueId, caller.userId());
    }
}
