package party.somsom.messages.waitingroom;

import java.util.List;

/** Where the waiting room put people, in the order in which they were named. */
public record Places(List<Place> places) {
}
