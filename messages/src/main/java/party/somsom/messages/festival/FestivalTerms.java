package party.somsom.messages.festival;

import java.time.LocalDate;
import java.util.List;

/** The facts of a festival that are needed to reserve its tickets. */
public record FestivalTerms(String title, boolean hasWaitingRoom, List<Date> dates) {

    /** One date, and the inventory that sells its tickets. */
    public record Date(LocalDate date, String inventoryId, boolean cancelled) {
    }
}
