package party.somsom.messages;

/**
 * What a read model is asked.
 *
 * @param <R> what it answers: exactly what the method that handles the query returns
 */
public interface Query<R> {
}
