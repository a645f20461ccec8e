package party.somsom.messages;

/**
 * A question to a read model.
 *
 * @param <R> the answer: exactly the return type of the method that handles the query
 */
public interface Query<R> {
}
