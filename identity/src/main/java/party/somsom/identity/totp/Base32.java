package party.somsom.identity.totp;

import java.math.BigInteger;

/** Base32 (RFC 4648) of a whole number of groups, which needs no padding. It is easy to read out and to type. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP_BYTES = 5;
    private static final int GROUP_CHARACTERS = 8;
    private static final int RADIX = 32;

    private Base32() {
    }

    public static String of(byte[] bytes) {
        if (bytes.length % GROUP_BYTES != 0) {
            throw new IllegalArgumentException("not a whole number of groups: " + bytes.length);
        }
        var digits = new BigInteger(1, bytes).toString(RADIX);
        var zeros = bytes.length / GROUP_BYTES * GROUP_CHARACTERS - digits.length();
        return ("0".repeat(zeros) + digits).chars()
                .map(digit -> ALPHABET.charAt(Character.digit(digit, RADIX)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
