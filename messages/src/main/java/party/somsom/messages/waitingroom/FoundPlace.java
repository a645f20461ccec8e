package party.somsom.messages.waitingroom;

/**
 * A place, and what the edge has to do about it.
 *
 * @param passedOver the person has a position but nobody waits for them: they have to return to the line
 * @param entered    the person has come to the booking page
 */
public record FoundPlace(PlaceView place, boolean passedOver, boolean entered) {
    /** Whether the person waits or may enter. */
    public boolean isInTheRoom() {
        return place.state() == Standing.WAITING || place.state() == Standing.ADMITTED;
    }
}
