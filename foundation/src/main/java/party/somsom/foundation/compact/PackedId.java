package party.somsom.foundation.compact;

import java.util.Arrays;
import java.util.UUID;

/**
 * An id as two numbers and a form. Ids of 26 letters and digits have 130 bits: the two highest ones are the form, 0 to
 * 3. UUIDs have a form of their own. Other ids do not fit; of these, the numbers only hold the hash.
 */
record PackedId(byte form, long high, long low) {
    static final byte TEXT = 5;
    private static final byte UUID_FORM = 4;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int HALF = 13;
    private static final int UUID_LENGTH = 36;
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            VALUES[DIGITS.charAt(i)] = (byte) i;
        }
    }

    static PackedId of(String id) {
        if (id.length() == 2 * HALF && hasDigitsOnly(id)) {
            int highest = ((valueAt(id, 0) >> (BITS - 1)) << 1) | (valueAt(id, HALF) >> (BITS - 1));
            return new PackedId((byte) highest, half(id, 0), half(id, HALF));
        }
        if (id.length() == UUID_LENGTH && id.charAt(8) == '-') {
            return ofUuid(id);
        }
        return ofText(id);
    }

    private static boolean hasDigitsOnly(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) >= VALUES.length || valueAt(id, i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int valueAt(String id, int index) {
        return VALUES[id.charAt(index)];
    }

    /** The lower 64 of 65 bits. */
    private static long half(String id, int from) {
        long bits = 0;
        for (int i = from; i < from + HALF; i++) {
            bits = (bits << BITS) | valueAt(id, i);
        }
        return bits;
    }

    private static PackedId ofUuid(String id) {
        try {
            var uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return new PackedId(UUID_FORM, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            }
        } catch (IllegalArgumentException e) {
            return ofText(id);
        }
        return ofText(id);
    }

    private static PackedId ofText(String id) {
        return new PackedId(TEXT, 0, id.hashCode());
    }

    boolean isText() {
        return form == TEXT;
    }

    /** The id itself. Do not ask an id that does not fit. */
    String id() {
        if (form == UUID_FORM) {
            return new UUID(high, low).toString();
        }
        var id = new char[2 * HALF];
        write(id, 0, form >> 1, high);
        write(id, HALF, form & 1, low);
        return new String(id);
    }

    private static void write(char[] id, int from, int highest, long half) {
        var bits = half;
        for (int i = from + HALF - 1; i > from; i--, bits >>>= BITS) {
            id[i] = DIGITS.charAt((int) (bits & MASK));
        }
        id[from] = DIGITS.charAt((highest << (BITS - 1)) | (int) bits);
    }

    /** Spreads ids over all bits, though ids that were made together begin alike. */
    int hash() {
        return hash(high, low);
    }

    static int hash(long high, long low) {
        var mixed = ((high * 0x9E3779B97F4A7C15L) ^ low) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }
}
