package party.somsom.messages.waitingroom;

import java.util.List;

/** The places that the waiting room gave to people, in the order of the people in the command. */
public record Places(List<Place> places) {
}
