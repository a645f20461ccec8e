package party.somsom.api.festival;

import java.time.LocalDate;

import party.somsom.api.problem.ProblemException;

/** Checks when a new or moved festival may begin. */
final class StartDates {
    static final int MOST_YEARS = 10;

    private StartDates() {
    }

    static void refuseIfFar(LocalDate startDate, LocalDate today) {
        if (startDate.isAfter(today.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("startDate", "validation.festival.far", MOST_YEARS);
        }
    }

    static void refuseIfPast(LocalDate startDate, LocalDate today) {
        if (startDate.isBefore(today)) {
            throw ProblemException.invalid("startDate", "validation.festival.past");
        }
    }
}
