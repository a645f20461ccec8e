package party.somsom.query.festival;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.messages.festival.FestivalQuery.Sort;
import party.somsom.messages.festival.FestivalTerms;
import party.somsom.query.Contest;
import party.somsom.query.QuerySideNode;
import party.somsom.query.Rows;

/** The reads of festivals, each in two ways. */
public final class FestivalContests {
    private static final int PAGE = 21;
    private static final Limit LIMIT = Limit.of(PAGE);

    private FestivalContests() {
    }

    public static List<Contest> of(QuerySideNode node, Rows rows) {
        var sql = new FestivalSql(node.bean(JdbcClient.class));
        var festivals = node.bean(FestivalRows.class);
        var dates = node.bean(FestivalDateRows.class);
        var first = Cursor.newestFirst(null);
        return List.of(
                new Contest("festival", i -> sql.detail(id(i, rows), QuerySideNode.NOW),
                        i -> festivals.facts(id(i, rows))
                                .map(found -> found.detail(
                                        dates.available(id(i, rows)),
                                        QuerySideNode.NOW))),
                new Contest("festival that there is not", i -> sql.detail("x" + i, QuerySideNode.NOW),
                        i -> festivals.facts("x" + i)),
                new Contest("terms of a festival", i -> sql.terms(id(i, rows)),
                        i -> terms(festivals, dates, id(i, rows))),
                new Contest("newest festivals", i -> sql.summaries(Sort.NEWEST, null, null, PAGE),
                        i -> festivals.newest(first.sortValue(), first.id(), LIMIT)),
                new Contest("newest festivals, a page in the middle",
                        i -> sql.summaries(Sort.NEWEST, null, new Cursor<>(createdAt(i, rows), id(i, rows)), PAGE),
                        i -> festivals.newest(SqlTime.fromSql(createdAt(i, rows)), id(i, rows), LIMIT)),
                new Contest("soonest festivals", i -> sql.summaries(Sort.START_DATE, null, null, PAGE),
                        i -> festivals.soonest(LocalDate.of(1000, 1, 1), "", LIMIT)),
                new Contest("soonest festivals, a page in the middle",
                        i -> sql.summaries(Sort.START_DATE, null, new Cursor<>(startDate(i), id(i, rows)), PAGE),
                        i -> festivals.soonest(startDate(i), id(i, rows), LIMIT)),
                new Contest("search", i -> sql.summaries(Sort.NEWEST, keyword(i), null, PAGE),
                        i -> festivals.matching("%" + keyword(i) + "%", first.sortValue(), first.id(), LIMIT)),
                new Contest("festivals of an organiser", i -> sql.organised("o" + i % 10, null, PAGE),
                        i -> festivals.organisedBy("o" + i % 10, first.sortValue(), first.id(), LIMIT)));
    }

    private static String id(int i, Rows rows) {
        return "f" + i * 7 % rows.festivals();
    }

    private static LocalDateTime createdAt(int i, Rows rows) {
        return Rows.BEGINNING.plusMinutes(i * 7 % rows.festivals() / 2);
    }

    private static LocalDate startDate(int i) {
        return Rows.FIRST_DATE.plusDays(i % 300);
    }

    private static String keyword(int i) {
        return "number %03d".formatted(i % 20);
    }

    private static Optional<FestivalTerms> terms(FestivalRows festivals, FestivalDateRows dates, String id) {
        return festivals.terms(id)
                .map(found -> new FestivalTerms(found.title(), found.hasWaitingRoom(),
                        dates.terms(id)));
    }
}
