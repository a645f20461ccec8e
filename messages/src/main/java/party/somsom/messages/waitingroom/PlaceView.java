package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person's place as they see it.
 *
 * @param position   absent if the person never joined, and until the line is drawn
 * @param rank       starts at 1; -1 if the person does not wait in the line
 * @param state      absent if the person never joined
 * @param aheadOfYou the number of people in front who still wait; until the line is drawn, all other early people
 * @param estimatedWaitSeconds absent if nobody can know it
 * @param enterBy    an admission that is not used by then is lost; absent once the person has entered
 * @param soldOut    true if no date to come has tickets, otherwise absent
 * @param datesLeft  the dates to come that have tickets; absent as long as all of them have
 */
public record PlaceView(String queue, @Nullable Long position, long rank, boolean allowed, @Nullable Standing state,
        long aheadOfYou, @Nullable Long estimatedWaitSeconds, int nextPollSeconds, @Nullable Instant admittedUntil,
        @Nullable Instant enterBy, @Nullable Boolean soldOut, @Nullable List<LocalDate> datesLeft) {
}
