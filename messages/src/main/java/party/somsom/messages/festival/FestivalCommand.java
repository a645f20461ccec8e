package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** What can be asked of a festival. */
public sealed interface FestivalCommand extends Command<Void> {
    String festivalId();

    @Override
    default String aggregateId() {
        return festivalId();
    }

    /** Repeating it with the same id changes nothing. */
    record CreateFestival(@TargetAggregateIdentifier String festivalId, String organiserId, String chatRoomId,
            FestivalPlan plan, Instant now) implements FestivalCommand {
    }

    /** For the organiser alone; what is null stays as it is, and repeating it changes nothing. */
    record ChangeFestival(@TargetAggregateIdentifier String festivalId, String userId, @Nullable String title,
            @Nullable String description, @Nullable String venue, Instant now) implements FestivalCommand {
    }

    /** For the organiser alone: every date takes place as many days earlier or later as the first one. */
    record MoveFestival(@TargetAggregateIdentifier String festivalId, String userId, LocalDate startDate,
            Instant now) implements FestivalCommand {
    }

    /** For the organiser alone; repeating it changes nothing. */
    record CancelFestival(@TargetAggregateIdentifier String festivalId, String userId,
            Instant now) implements FestivalCommand {
    }
}
