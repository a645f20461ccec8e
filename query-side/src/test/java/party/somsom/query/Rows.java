package party.somsom.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of every view, as projections would have written them: festivals with three dates and a room each, with
 * reservations, members and reports spread over them. Ids are a letter and a number.
 */
public record Rows(JdbcTemplate jdbc, int festivals, int people, int reservations, int members) {
    public static final int DATES = 3;
    public static final LocalDateTime BEGINNING = LocalDateTime.parse("2027-01-01T00:00:00");
    public static final LocalDate FIRST_DATE = LocalDate.parse("2027-06-01");
    /** As long as the descriptions of real organisers. */
    private static final String DESCRIPTION = "Lights on the river, number %05d of its kind. "
            + "Bring somebody, and a warm coat. ".repeat(15);
    private static final int AT_ONCE = 5_000;

    public void write() {
        List.of("festival", "festival_date", "reservation", "chat_room", "chat_member", "chat_report", "hidden_person")
                .forEach(table -> jdbc.update("DELETE FROM somsom_views." + table));
        insert("festival (festival_id, chat_room_id, organiser_id, status, title, description, venue, timezone,"
                + " start_date, end_date, tickets_per_date, max_per_user, sales_open_at, has_waiting_room,"
                + " room_opens_at, room_closes_at, admit_per_minute, max_active, admission_minutes, created_at)",
                festivals, i -> new Object[]{"f" + i, "c" + i, "o" + i % 10, i % 7 == 0 ? "CANCELLED" : "PLANNED",
                        "Lantern festival " + i, DESCRIPTION.formatted(i),
                        i % 2 == 0 ? "Jinju" : null, "Asia/Seoul", FIRST_DATE.plusDays(i % 300),
                        FIRST_DATE.plusDays(i % 300 + DATES - 1), 1_000, 4, BEGINNING, i % 3 == 0, BEGINNING,
                        BEGINNING.plusYears(1), 100, 50, 5, BEGINNING.plusMinutes(i / 2)});
        insert("festival_date (inventory_id, festival_id, festival_date, capacity, remaining, cancelled)",
                festivals * DATES, i -> new Object[]{inventory(i), "f" + i / DATES,
                        FIRST_DATE.plusDays(i / DATES % 300 + i % DATES), 1_000, 990, i % 50 == 49});
        insert("reservation (reservation_id, inventory_id, user_id, festival_id, quantity, status, reserved_at)",
                reservations, i -> new Object[]{"%s_r%07d".formatted(inventory(i % (festivals * DATES)), i),
                        inventory(i % (festivals * DATES)), "u" + i % people, "f" + i % (festivals * DATES) / DATES, 2,
                        i % 9 == 0 ? "CANCELLED" : "CONFIRMED", BEGINNING.plusSeconds(i / 2)});
        chat();
    }

    private void chat() {
        insert("chat_room (chat_room_id, festival_id, organiser_id, title, opened, members)", festivals,
                i -> new Object[]{"c" + i, "f" + i, "o" + i % 10, "Lantern festival " + i, i % 5 != 4, 3});
        insert("chat_member (member_id, chat_room_id, user_id, joined_at, after_seq, banned, muted_until)", members,
                i -> {
                    var room = "c" + i * 31L % festivals;
                    var person = "u" + i / (members / people);
                    return new Object[]{room + "_" + person, room, person,
                            i % 11 == 0 ? null : BEGINNING.plusSeconds(i), i % 11 == 0 ? null : i, i % 11 == 0,
                            i % 13 == 0 ? BEGINNING : null};
                });
        insert("chat_report (report_id, chat_room_id, seq, reported_by, reason, reports, reported_at)", members / 10,
                i -> new Object[]{"c" + i % 20 + "_" + i + "_u" + i % people, "c" + i % 20, i, "u" + i % people, "SPAM",
                        1, BEGINNING.plusSeconds(i)});
        insert("hidden_person (user_id, hidden_id, hidden)", people * 5,
                i -> new Object[]{"u" + i / 5, "u" + i, i % 4 != 0});
    }

    public static String inventory(int i) {
        return "f" + i / DATES + "_" + FIRST_DATE.plusDays(i % DATES);
    }

    private void insert(String table, int count, IntFunction<Object[]> row) {
        for (int from = 0; from < count; from += AT_ONCE) {
            var rows = IntStream.range(from, Math.min(count, from + AT_ONCE)).mapToObj(row).toList();
            var places = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
            jdbc.batchUpdate("INSERT INTO somsom_views." + table + " VALUES (" + places + ")", rows);
        }
    }
}
