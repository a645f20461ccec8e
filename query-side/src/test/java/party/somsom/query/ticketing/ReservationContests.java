package party.somsom.query.ticketing;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.query.Contest;
import party.somsom.query.QuerySideNode;
import party.somsom.query.Rows;

/** The reads of reservations, each in two ways. */
public final class ReservationContests {
    private static final int PAGE = 21;
    private static final Limit LIMIT = Limit.of(PAGE);
    private static final int HOLDERS = 1_001;

    private ReservationContests() {
    }

    public static List<Contest> of(QuerySideNode node, Rows rows) {
        var sql = new ReservationSql(node.bean(JdbcClient.class));
        var reservations = node.bean(ReservationRows.class);
        var first = Cursor.newestFirst(null);
        return List.of(
                new Contest("reservations of a person", i -> sql.newestOf(person(i, rows), null, PAGE),
                        i -> views(reservations.newestOf(person(i, rows), first.sortValue(), first.id(), LIMIT))),
                new Contest("reservations of a person, the next page",
                        i -> sql.newestOf(person(i, rows), new Cursor<>(Rows.BEGINNING.plusHours(5), "f"), PAGE),
                        i -> views(reservations.newestOf(person(i, rows),
                                SqlTime.fromSql(Rows.BEGINNING.plusHours(5)), "f", LIMIT))),
                new Contest("holders of a date", i -> sql.holders(inventory(i, rows), HOLDERS),
                        i -> reservations.holders(TicketingIds.beforeReservations(inventory(i, rows)),
                                TicketingIds.afterReservations(inventory(i, rows)), Limit.of(HOLDERS))));
    }

    private static List<?> views(List<HeldReservation> found) {
        return found.stream().map(HeldReservation::view).toList();
    }

    private static String person(int i, Rows rows) {
        return "u" + i * 13 % rows.people();
    }

    private static String inventory(int i, Rows rows) {
        return Rows.inventory(i * 7 % (rows.festivals() * Rows.DATES));
    }
}
