package party.somsom.messages.festival;

import java.time.Instant;

/** What happened to a festival. */
public sealed interface FestivalEvent {
    String festivalId();

    record FestivalCreated(String festivalId, String organiserId, String chatRoomId, FestivalPlan plan,
            Instant createdAt) implements FestivalEvent {
    }
}
