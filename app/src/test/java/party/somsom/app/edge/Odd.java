package party.somsom.app.edge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses what well-behaved clients never send. The same seed gives the same choices. */
record Odd(Random random) {
    private static final List<String> TEXTS = List.of("", " ", "%", "%_", "\u0000", "\ud800", "\udc00x", "😀", "🇰🇷",
            "가",
            "\u202eabc", "\u3164", "\u2800", "\ufe0f", "\u200b", "a\nb", "a\r\nb", "\t", "\u0301".repeat(40), "'", "\"",
            "\\", "' OR 1=1 --", "${jndi:ldap://localhost/a}", "<script>", "../../etc/passwd", "null", "true", "0",
            "-1", "1.5", "1e400", "2147483648", "9223372036854775807", "99999999999999999999", "2030-02-30",
            "0000-00-00",
            "+999999999-12-31", "-999999999-01-01", "+1000000000-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z",
            "Asia/Seoul", "Z", "+18:00", "a@b", "@", "a@[::1]", "x".repeat(65), "x".repeat(255), "가".repeat(5001),
            "\ud83d\ude00".repeat(300), "MjAyNi0wMS0wMXww", "====", "\ufeff", "\uffff", "İ", "ß", "NaN", "[]", "{}");
    private static final List<String> ENCODED = List.of("%", "%z", "%zz", "%ff", "%ED%A0%80", "%C0%AF", "%00", "%0d%0a",
            "%2e%2e", "%2F", "%25", "%2525", "+", "a+b", "%E3%85%A4", "%F0%9F%98%80", "%f0%9f", ".", "~", "*", "a;b=c",
            "a%3Bb", "%5c", "%u0041", "%EF%BF%BF", "%7f", "%1b");
    private static final List<String> JSON = List.of("null", "true", "0", "-1", "1.5", "1e400", "-0", "1E2",
            "2147483648",
            "99999999999999999999", "\"\"", "[]", "{}", "[[]]", "[null]", "[1,\"a\"]", "{\"a\":1}", "\"\\u0000\"",
            "\"\\ud800\"", "[\"😀\"]", "\"1\"", "[".repeat(600) + "]".repeat(600), "9".repeat(1200));
    private static final List<String> BODIES = List.of("", " ", "null", "[]", "{}", "{", "}", "\"a\"", "1",
            "{\"a\":1,\"a\":2}",
            "\ufeff{}", "{}{}", "{} x", "{'a':1}", "{\"a\":}", "/**/{}", "[".repeat(5000), "\u0000", "a=b&c=%zz",
            "{\"" + "k".repeat(60_000) + "\":1}", "x".repeat(70_000), "{\"a\":\"\t\"}");
    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("Accept",
                    List.of("text/html", "*/*;q=2", "no type", "", "application/json;charset=EUC-KR", "a/b/c",
                            "application/*+json", "application/json;q=0", "text/event-stream", "*", ",,,",
                            "image/png")),
            Map.entry("Content-Type",
                    List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16",
                            "application/json;charset=nope", "nonsense", "", "multipart/form-data", "application/xml",
                            "application/merge-patch+json", "*/*", "application/json;charset=\"")),
            Map.entry("Accept-Language", List.of("ko", "xx-XX-x;q=9", "*", ",,", "ko;q=", "a".repeat(200), "😀")),
            Map.entry("Origin",
                    List.of("http://a:b", "null", "", "http://localhost:b", "x", "https://[::1", "http://😀")),
            Map.entry("Idempotency-Key", List.of("k", "", "k".repeat(65), "é", "a b", "\u007f")),
            Map.entry("Authorization",
                    List.of("Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer a.b.c", "x", "Bearer 😀")),
            Map.entry("If-None-Match", List.of("*", "\"", "W/", "\"a\",\"b\"", "a")),
            Map.entry("If-Modified-Since", List.of("yesterday", "0", "-1")),
            Map.entry("Range", List.of("bytes=0-1", "bytes=-", "bytes=9-1", "x=1")),
            Map.entry("Cookie", List.of("somsom_device=%ff", "a=b;;c", "=", "somsom_device=a.b.c", "somsom_device=😀")),
            Map.entry("X-Forwarded-For", List.of("::1", "x", "1.2.3.4, 5", "")),
            Map.entry("X-Forwarded-Proto", List.of("https", "ftp")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "x")),
            Map.entry("User-Agent", List.of("", "😀", "x".repeat(3000), "\u202e")),
            Map.entry("Content-Encoding", List.of("gzip", "x")),
            Map.entry("Expect", List.of("x")), Map.entry("Access-Control-Request-Method", List.of("x", "")));

    static Odd of(long seed) {
        return new Odd(new Random(seed));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    String text() {
        return oneIn(4) ? characters() : one(TEXTS);
    }

    private String characters() {
        var text = new StringBuilder();
        var most = oneIn(5) ? 3000 : 30;
        for (var left = random.nextInt(most); left > 0; left--) {
            text.appendCodePoint(random.nextInt(oneIn(2) ? 0x250 : Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    /** For a path or a query: percent-encoded well, or badly, or not at all. */
    String encoded() {
        return oneIn(2) ? one(ENCODED) : URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A value in JSON. */
    String json() {
        return one(JSON);
    }

    byte[] body() {
        if (oneIn(4)) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        return one(BODIES).getBytes(StandardCharsets.UTF_8);
    }

    void header(Map<String, String> headers) {
        var name = one(HEADERS.keySet().stream().sorted().toList());
        headers.put(name, one(HEADERS.get(name)));
    }

    static Map<String, String> headers(String authorization) {
        return new HashMap<>(Map.of("Authorization", authorization, "Content-Type", "application/json"));
    }
}
