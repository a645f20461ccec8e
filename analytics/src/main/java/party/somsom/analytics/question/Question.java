package party.somsom.analytics.question;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question that the report asks.
 *
 * @param chart  {@code bar x=COLUMN y=COLUMN,…} or {@code line …}
 * @param titles by language
 * @param notes  what the answer says and what it does not say, by language
 */
public record Question(String name, String chart, Map<String, String> titles, Map<String, String> notes, String sql) {
    private static final Pattern HEAD = Pattern.compile("-- ([a-z.]+): (.+)");

    /** The first lines of a file are comments of the form {@code -- title.ko: …}. The SQL follows. */
    static Question parse(String name, String text) {
        var head = text.lines()
                .map(HEAD::matcher)
                .takeWhile(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        var sql = text.lines().skip(head.size()).collect(Collectors.joining("\n"));
        return new Question(name, head.getOrDefault("chart", ""), byLanguage(head, "title."),
                byLanguage(head, "note."), sql.strip());
    }

    private static Map<String, String> byLanguage(Map<String, String> head, String key) {
        var texts = new HashMap<String, String>();
        head.forEach((name, text) -> {
            if (name.startsWith(key)) {
                texts.put(name.substring(key.length()), text);
            }
        });
        return texts;
    }
}
