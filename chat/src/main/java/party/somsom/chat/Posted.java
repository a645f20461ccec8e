package party.somsom.chat;

/**
 * A message that waits for its place.
 *
 * @param origin the record it came in: a redelivered record has the same, a message that was sent again has another
 */
record Posted(NewMessage message, String origin) {
}
