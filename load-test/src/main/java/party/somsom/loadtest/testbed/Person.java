package party.somsom.loadtest.testbed;

/** A person with a confirmed account who is logged in. */
public record Person(String email, String token) {
}
