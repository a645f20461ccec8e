package party.somsom.messages.festival;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a festival. */
public sealed interface FestivalCommand {
    String festivalId();

    /** Repeating it with the same id changes nothing. */
    record CreateFestival(@TargetAggregateIdentifier String festivalId, String organiserId, String chatRoomId,
            FestivalPlan plan, Instant now) implements FestivalCommand {
    }
}
