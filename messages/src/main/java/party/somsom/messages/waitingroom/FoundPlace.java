package party.somsom.messages.waitingroom;

/**
 * A place, and what the edge needs to know to act on it.
 *
 * @param passedOver whether the person has a position but is skipped; such a person has to return to the line
 * @param entered    whether the person has come to the booking page
 */
public record FoundPlace(PlaceView place, boolean passedOver, boolean entered) {
    /** Whether the person waits or may enter. */
    public boolean isInTheRoom() {
        return place.state() == Standing.WAITING || place.state() == Standing.ADMITTED;
    }
}
