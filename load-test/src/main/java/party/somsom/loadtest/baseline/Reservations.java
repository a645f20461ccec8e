package party.somsom.loadtest.baseline;

import party.somsom.messages.ticketing.ReservationView;

/** One way to decide who gets tickets. */
interface Reservations {
    /** Puts tickets on sale. An inventory is opened once. */
    void open(Inventory inventory);

    /** @throws RefusedException if there is no such inventory, too few tickets are left or the person holds enough */
    ReservationView reserve(Order order, String userId);
}
