package party.somsom.foundation.compact;

import java.util.BitSet;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A set of numbers in ascending order, one bit for each number up to the highest. */
public final class Flags {
    private final BitSet bits;
    private int size;

    public Flags() {
        this(new BitSet());
    }

    private Flags(BitSet bits) {
        this.bits = bits;
        this.size = bits.cardinality();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Flags of(byte[] bytes) {
        return new Flags(BitSet.valueOf(bytes));
    }

    @JsonValue
    byte[] toBytes() {
        return bits.toByteArray();
    }

    public boolean contains(long number) {
        return bits.get(Math.toIntExact(number));
    }

    public void add(long number) {
        if (!contains(number)) {
            bits.set(Math.toIntExact(number));
            size++;
        }
    }

    public void remove(long number) {
        if (contains(number)) {
            bits.clear(Math.toIntExact(number));
            size--;
        }
    }

    public int size() {
        return size;
    }

    public IntStream ascending() {
        return bits.stream();
    }

    /** About how many bytes the set takes in memory. */
    public long weight() {
        return bits.size() / Byte.SIZE;
    }
}
