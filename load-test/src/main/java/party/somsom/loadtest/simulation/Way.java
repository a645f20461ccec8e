package party.somsom.loadtest.simulation;

/** How people learn that it is their turn. */
enum Way {
    POLLING, STOMP
}
