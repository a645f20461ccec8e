package party.somsom.messages;

/** A command that says itself which aggregate it is for; asking it costs nothing, unlike looking for an annotation. */
public interface AggregateCommand {
    String aggregateId();
}
