package party.somsom.operators.audit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The fields of a record in the form in which a text names them. A record inside counts as more fields. */
final class Words {
    /** So many of a list are named; a text says how many more there are. */
    private static final int NAMED = 3;
    private static final String ABSENT = "–";
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter KOREAN_DAY = DateTimeFormatter.ofPattern("uuuu년 M월 d일", Locale.KOREAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT);

    private final Map<String, Object> words = new HashMap<>();
    private final DateTimeFormatter day;

    private Words(Locale language) {
        this.day = isKorean(language) ? KOREAN_DAY : ENGLISH_DAY;
    }

    static boolean isKorean(Locale language) {
        return language.getLanguage().equals(Locale.KOREAN.getLanguage());
    }

    static Map<String, Object> of(Record event, Locale language) {
        var words = new Words(language);
        words.addFieldsOf(event);
        return words.words;
    }

    private void addFieldsOf(Record event) {
        for (var field : event.getClass().getRecordComponents()) {
            add(field.getName(), value(event, field));
        }
    }

    private static @Nullable Object value(Record event, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String name, @Nullable Object value) {
        switch (value) {
            case null -> words.putIfAbsent(name, ABSENT);
            case Record inside -> addFieldsOf(inside);
            case Number number -> words.putIfAbsent(name, number);
            case LocalDate date -> words.putIfAbsent(name, day.format(date));
            case Instant time -> words.putIfAbsent(name, text(time));
            case Collection<?> many -> {
                words.putIfAbsent(name, some(many));
                words.putIfAbsent(name + "Count", many.size());
            }
            default -> words.putIfAbsent(name, value.toString());
        }
    }

    private String text(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return day.format(utc) + " " + TIME.format(utc);
    }

    private static String some(Collection<?> many) {
        var named = many.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return many.size() > NAMED ? named + ", … +" + (many.size() - NAMED) : named;
    }
}
