package party.somsom.identity.local;

/** A person and what to call them. */
record AccountName(String id, String name) {
}
