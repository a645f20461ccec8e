package party.somsom.command.ticketing;

import java.time.LocalDate;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;

/** A condition that must hold before tickets are sold. */
sealed interface ReservationRule {
    /** @throws party.somsom.messages.RejectedException if the rule is broken */
    void check(ReserveTickets command);

    /** @param cancelled whether the date was cancelled; then no tickets are sold */
    record OnSale(boolean cancelled, SalesWindow sales) implements ReservationRule {
        @Override
        public void check(ReserveTickets command) {
            if (cancelled || !sales.contains(command.now())) {
                throw new Rejection(Code.SALES_CLOSED, "tickets are not on sale at " + command.now()).asException();
            }
        }
    }

    /** The date may have moved since the person chose it. */
    record DateAsWanted(LocalDate festivalDate) implements ReservationRule {
        @Override
        public void check(ReserveTickets command) {
            if (!command.festivalDate().equals(festivalDate)) {
                throw new Rejection(Code.DATE_MOVED, "these are the tickets of " + festivalDate).asException();
            }
        }
    }

    /** @param required whether the festival has a waiting room */
    record Admitted(boolean required) implements ReservationRule {
        @Override
        public void check(ReserveTickets command) {
            var until = command.admittedUntil();
            if (required && (until == null || !command.now().isBefore(until))) {
                throw new Rejection(Code.NOT_ADMITTED, "the waiting room has not admitted the person").asException();
            }
        }
    }

    /** @param held the tickets of the date that the person already holds */
    record PersonalLimit(int maxPerUser, int held) implements ReservationRule {
        @Override
        public void check(ReserveTickets command) {
            if (held + command.quantity() > maxPerUser) {
                throw new Rejection(Code.LIMIT_EXCEEDED, "at most " + maxPerUser + " tickets per person and date")
                        .asException();
            }
        }
    }

    /** @param remaining the tickets that nobody holds */
    record EnoughLeft(int remaining) implements ReservationRule {
        @Override
        public void check(ReserveTickets command) {
            if (command.quantity() > remaining) {
                throw new Rejection(Code.SOLD_OUT, remaining + " tickets left").asException();
            }
        }
    }
}
