package party.somsom.foundation.compact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A table of ids, in the order in which they were added, with a fixed number of columns of numbers. A row takes about
 * 30 bytes and 8 for each column; a map of strings takes some 150. The number of a row stays the same until another
 * row is removed.
 */
public final class IdTable {
    /** The row of an id that is not in the table. */
    public static final int NONE = -1;

    static final byte GONE = -1;
    private static final int SMALLEST = 8;
    private static final int BYTES_OF_A_TEXT = 150;

    private final Map<Integer, String> texts = new HashMap<>();
    private byte[] forms;
    private long[] highs;
    private long[] lows;
    private final long[][] columns;
    /** Open addressing: the row of an id plus one, or zero, at the id's hash or in one of the next places. */
    private int[] places = new int[0];
    private int rows;
    private int gone;

    public IdTable(int columns) {
        this(columns, 0);
    }

    IdTable(int columns, int capacity) {
        this.forms = new byte[capacity];
        this.highs = new long[capacity];
        this.lows = new long[capacity];
        this.columns = new long[columns][capacity];
        placeAll();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IdTable of(byte[] bytes) {
        return IdTableBytes.read(bytes);
    }

    @JsonValue
    byte[] toBytes() {
        return IdTableBytes.write(this);
    }

    public int size() {
        return rows - gone;
    }

    public int columns() {
        return columns.length;
    }

    public boolean contains(String id) {
        return find(id) != NONE;
    }

    /** The row of the id, or {@link #NONE}. */
    public int find(String id) {
        var key = PackedId.of(id);
        int mask = places.length - 1;
        for (int place = key.hash() & mask; places[place] != 0; place = (place + 1) & mask) {
            int row = places[place] - 1;
            if (lows[row] == key.low() && highs[row] == key.high() && forms[row] == key.form()
                    && (!key.isText() || id.equals(texts.get(row)))) {
                return row;
            }
        }
        return NONE;
    }

    /** Adds a row. The id must not be in the table. */
    public int add(String id, long... values) {
        return add(PackedId.of(id), id, values);
    }

    /** @param text the id; only needed if it does not fit into the key */
    int add(PackedId key, @Nullable String text, long... values) {
        if (rows == forms.length) {
            resize(Math.max(SMALLEST, rows + (rows >> 1)));
        }
        int row = rows++;
        forms[row] = key.form();
        highs[row] = key.high();
        lows[row] = key.low();
        for (int column = 0; column < columns.length; column++) {
            columns[column][row] = values[column];
        }
        if (key.isText()) {
            texts.put(row, Objects.requireNonNull(text));
        }
        place(row);
        return row;
    }

    /**
     * Removes the row of the id. Other rows may have other numbers afterwards.
     *
     * @return whether there was one
     */
    public boolean remove(String id) {
        int row = find(id);
        if (row != NONE) {
            remove(row);
        }
        return row != NONE;
    }

    private void remove(int row) {
        forms[row] = GONE;
        texts.remove(row);
        gone++;
        if (gone > SMALLEST && gone > rows / 2) {
            dropGone();
        }
    }

    public void clear() {
        texts.clear();
        rows = 0;
        gone = 0;
        resize(0);
    }

    public String id(int row) {
        return forms[row] == PackedId.TEXT ? Objects.requireNonNull(texts.get(row)) : key(row).id();
    }

    PackedId key(int row) {
        return new PackedId(forms[row], highs[row], lows[row]);
    }

    public long value(int row, int column) {
        return columns[column][row];
    }

    public void set(int row, int column, long value) {
        columns[column][row] = value;
    }

    /** All rows, in the order in which they were added. */
    public IntStream rows() {
        return IntStream.range(0, rows).filter(row -> forms[row] != GONE);
    }

    /** The row with this value. The values of the column must ascend from row to row. */
    public int findByValue(int column, long value) {
        int row = Arrays.binarySearch(columns[column], 0, rows, value);
        return row < 0 || forms[row] == GONE ? NONE : row;
    }

    /** About how many bytes the table takes in memory. */
    public long weight() {
        return forms.length * (1L + Long.BYTES * (2 + columns.length)) + (long) places.length * Integer.BYTES
                + (long) texts.size() * BYTES_OF_A_TEXT;
    }

    private void dropGone() {
        var kept = new IdTable(columns.length, size() + (size() >> 2));
        rows().forEach(row -> kept.add(key(row), texts.get(row),
                Arrays.stream(columns).mapToLong(of -> of[row]).toArray()));
        texts.clear();
        texts.putAll(kept.texts);
        forms = kept.forms;
        highs = kept.highs;
        lows = kept.lows;
        System.arraycopy(kept.columns, 0, columns, 0, columns.length);
        places = kept.places;
        rows = kept.rows;
        gone = 0;
    }

    private void resize(int capacity) {
        forms = Arrays.copyOf(forms, capacity);
        highs = Arrays.copyOf(highs, capacity);
        lows = Arrays.copyOf(lows, capacity);
        Arrays.setAll(columns, column -> Arrays.copyOf(columns[column], capacity));
        placeAll();
    }

    /** At most three quarters of the places are taken. */
    private void placeAll() {
        int least = Math.max(2, forms.length + forms.length / 3);
        int length = Integer.highestOneBit(least) << 1;
        if (length != places.length || rows == 0) {
            places = new int[length];
            IntStream.range(0, rows).forEach(this::place);
        }
    }

    private void place(int row) {
        int mask = places.length - 1;
        int place = PackedId.hash(highs[row], lows[row]) & mask;
        while (places[place] != 0) {
            place = (place + 1) & mask;
        }
        places[place] = row + 1;
    }
}
