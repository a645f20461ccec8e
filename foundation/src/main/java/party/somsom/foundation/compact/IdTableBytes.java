package party.somsom.foundation.compact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The form in which a table is stored: one row after the other, and a checksum at the end. */
final class IdTableBytes {
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int CHECKSUM = Integer.BYTES;

    private IdTableBytes() {
    }

    static byte[] write(IdTable table) {
        var rows = table.rows().toArray();
        var texts = Arrays.stream(rows)
                .filter(row -> table.key(row).isText())
                .mapToObj(row -> table.id(row).getBytes(StandardCharsets.UTF_8))
                .toList();
        int ofTexts = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        var bytes = ByteBuffer.allocate(HEADER + rows.length * ofARow(table.columns()) + ofTexts + CHECKSUM);
        bytes.putInt(table.columns()).putInt(rows.length);
        for (var row : rows) {
            var key = table.key(row);
            bytes.put(key.form()).putLong(key.high()).putLong(key.low());
            for (int column = 0; column < table.columns(); column++) {
                bytes.putLong(table.value(row, column));
            }
        }
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return bytes.putInt(checksum(bytes.array(), bytes.position())).array();
    }

    private static int ofARow(int columns) {
        return 1 + Long.BYTES * (2 + columns);
    }

    /** @throws IllegalArgumentException if these are not the bytes that were written */
    static IdTable read(byte[] stored) {
        int end = stored.length - CHECKSUM;
        if (end < HEADER || ByteBuffer.wrap(stored).getInt(end) != checksum(stored, end)) {
            throw new IllegalArgumentException("the stored table is damaged");
        }
        var bytes = ByteBuffer.wrap(stored);
        var values = new long[bytes.getInt()];
        int rows = bytes.getInt();
        var table = new IdTable(values.length, rows);
        var texts = bytes.duplicate().position(HEADER + rows * ofARow(values.length));
        for (int row = 0; row < rows; row++) {
            var key = new PackedId(bytes.get(), bytes.getLong(), bytes.getLong());
            for (int column = 0; column < values.length; column++) {
                values[column] = bytes.getLong();
            }
            table.add(key, key.isText() ? text(texts) : null, values);
        }
        return table;
    }

    private static String text(ByteBuffer bytes) {
        var text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int end) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, end);
        return (int) checksum.getValue();
    }
}
