package party.somsom.loadtest.testbed;

/** Somebody with a confirmed account who is logged in. */
public record Person(String email, String token) {
}
