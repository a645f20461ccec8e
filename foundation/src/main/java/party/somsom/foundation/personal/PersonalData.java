package party.somsom.foundation.personal;

import java.util.function.Consumer;

/**
 * One kind of data that a store keeps about people. Every bean of this type is part of a person's export and of the
 * erasure of their account, so a new store needs no more than such a bean.
 */
public interface PersonalData {
    /** The name of its part of the export, such as {@code reservations}. */
    String name();

    /** Passes on each thing that the store keeps about the person, as a record that becomes a JSON object. */
    void export(String userId, Consumer<Object> to);

    /**
     * When this returns, the store says nothing about the person any more; an id that leads nowhere may stay. It is
     * repeated until it succeeds once, and it does not need an account any more.
     */
    void erase(String userId);
}
