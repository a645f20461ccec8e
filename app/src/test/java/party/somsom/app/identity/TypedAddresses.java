package party.somsom.app.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Generates addresses as people and attackers type them. Each says which mailbox it means, if it means one. That comes
 * from how it was made and from the JDK's IDN, so not from the code under test. Only characters are used about which
 * the JDK's older standard and UTS 46 agree.
 */
final class TypedAddresses {
    private static final String ATEXT = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789!#$%&'*+/=^_`{|}~-";
    private static final String FORBIDDEN = " \t\"(),:;<>[\\]\u0000\u007f\n\r";
    /** The low bytes of most of them are ASCII, and some become ASCII when they are normalised or in lower case. */
    private static final String FOREIGN = "\u0576\u0161\u0130\u212a\u0131\uff56\uff0e\uff20"
            + "\u2024\u00e9\u0301\ud55c\u200b\u00ad\u202e";
    private static final List<String> SCRIPTS = List.of("가각간갇한글축제솜서울", "абвгдежз", "αβγδεζ", "あいうえおかき",
            "àéîõüñç", "abcdef0123");
    private static final List<String> BAD_DOMAINS = List.of("", ".", "com", "example", "-example.com", "example-.com",
            "example..com", ".example.com", "example.com.", "exam_ple.com", "exam ple.com", "example.c", "127.0.0.10",
            "example.123", "[127.0.0.1]", "xn--zzzzzz99999999999999.com", "example.com@evil.com", "exam\u0000ple.com",
            "ex\u200bample..com", "a".repeat(64) + ".com", "exa/mple.com", "exa%6dple.com", "example.com\r\nX: y",
            ("a".repeat(60) + ".").repeat(4) + "example.com");

    private final Random random;
    private int made;

    TypedAddresses(long seed) {
        this.random = new Random(seed);
    }

    /** @param mailbox empty if no mail can be sent to it */
    record Typed(String text, Optional<String> mailbox) {
    }

    List<Typed> take(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Typed next() {
        var local = localPart();
        var domain = domain();
        return switch (random.nextInt(4)) {
            case 0 -> new Typed(broken(local) + "@" + domain, Optional.empty());
            case 1 -> new Typed(local + "@" + oneOf(BAD_DOMAINS), Optional.empty());
            default -> new Typed(local + "@" + domain, Optional.of(local.toLowerCase(Locale.ROOT) + "@"
                    + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT)));
        };
    }

    /** No two are the same. */
    private String localPart() {
        var atoms = Stream.generate(() -> text(ATEXT, 1 + random.nextInt(8))).limit(1 + random.nextInt(3)).toList();
        return String.join(".", atoms) + made++;
    }

    private String broken(String local) {
        return oneOf(List.<Supplier<String>>of(
                () -> "." + local,
                () -> local + ".",
                () -> "a.." + local,
                () -> "",
                () -> "=?utf-8?q?a?=" + local,
                () -> local + "x".repeat(65 - Math.min(64, local.length())) + "y".repeat(local.length()),
                () -> with(FORBIDDEN, local),
                () -> with(FOREIGN, local),
                () -> with(FOREIGN, local))).get();
    }

    /** Not at the start, where blanks may be. */
    private String with(String characters, String local) {
        var at = 1 + random.nextInt(local.length() - 1);
        return local.charAt(0) + local.substring(1, at) + text(characters, 1) + local.substring(at);
    }

    private String domain() {
        var labels = Stream.generate(() -> text(oneOf(SCRIPTS), 2 + random.nextInt(5)))
                .limit(1 + random.nextInt(3))
                .toList();
        var top = oneOf(List.of("com", "example", "한국", "рф", "xn--3e0b707e"));
        var domain = String.join(oneOf(List.of(".", ".", "。")), labels) + "." + top;
        return switch (random.nextInt(4)) {
            case 0 -> domain.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(domain, Normalizer.Form.NFD);
            default -> domain;
        };
    }

    private String text(String characters, int length) {
        var text = new StringBuilder();
        random.ints(length, 0, characters.length()).mapToObj(characters::charAt).forEach(text::append);
        return text.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
