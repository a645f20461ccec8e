package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** The commands to a festival. */
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

    /** Only the organiser may send it. A null field stays unchanged. Repeating it changes nothing. */
    record ChangeFestival(@TargetAggregateIdentifier String festivalId, String userId, @Nullable String title,
            @Nullable String description, @Nullable String venue, Instant now) implements FestivalCommand {
    }

    /** Only the organiser may send it. Every date moves by the same number of days as the first one. */
    record MoveFestival(@TargetAggregateIdentifier String festivalId, String userId, LocalDate startDate,
            Instant now) implements FestivalCommand {
    }

    /** Only the organiser may send it. Repeating it changes nothing. */
    record CancelFestival(@TargetAggregateIdentifier String festivalId, String userId,
            Instant now) implements FestivalCommand {
    }
}
