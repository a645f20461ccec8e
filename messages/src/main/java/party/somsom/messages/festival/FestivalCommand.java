package party.somsom.messages.festival;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.AggregateCommand;

/** What can be asked of a festival. */
public sealed interface FestivalCommand extends AggregateCommand {
    String festivalId();

    @Override
    default String aggregateId() {
        return festivalId();
    }

    /** Repeating it with the same id changes nothing. */
    record CreateFestival(@TargetAggregateIdentifier String festivalId, String organiserId, String chatRoomId,
            FestivalPlan plan, Instant now) implements FestivalCommand {
    }
}
