package party.somsom.chat;

/**
 * A message that waits for its place.
 *
 * @param origin the record that it came in: a redelivered record has the same origin, a message that was sent again has
 *               another
 */
record Posted(NewMessage message, String origin) {
}
