package party.somsom.analytics.intake;

/**
 * An event of a type that this version does not know. A later version finds all of it here.
 *
 * @param json the value of the record
 */
record UnknownEvent(String json) {
}
