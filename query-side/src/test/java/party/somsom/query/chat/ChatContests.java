package party.somsom.query.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.query.Contest;
import party.somsom.query.QuerySideNode;
import party.somsom.query.Rows;

/** The reads of chat rooms, each in two ways. */
public final class ChatContests {
    private static final int PAGE = 51;
    private static final Limit LIMIT = Limit.of(PAGE);

    private ChatContests() {
    }

    public static List<Contest> of(QuerySideNode node, Rows rows) {
        var sql = new ChatSql(node.bean(JdbcClient.class));
        var members = node.bean(ChatMemberRows.class);
        var reports = node.bean(ChatReportRows.class);
        var hidden = node.bean(HiddenPersonRows.class);
        var memberships = new Memberships(node.bean(JdbcClient.class));
        var first = Cursor.newestFirst(null);
        var middle = Rows.BEGINNING.plusHours(3);
        return List.of(
                new Contest("membership of one", i -> memberships(sql, some(i, 1, rows)),
                        i -> memberships.of(some(i, 1, rows))),
                new Contest("memberships of one to twenty", i -> memberships(sql, some(i, i % 20 + 1, rows)),
                        i -> memberships.of(some(i, i % 20 + 1, rows))),
                new Contest("memberships of two hundred", i -> memberships(sql, some(i, 200, rows)),
                        i -> memberships.of(some(i, 200, rows))),
                new Contest("members of a room", i -> sql.members(room(i, rows), null, PAGE),
                        i -> members.newestIn(room(i, rows), first.sortValue(), first.id(), LIMIT)),
                new Contest("members of a room, the next page",
                        i -> sql.members(room(i, rows), new Cursor<>(middle, "u5"), PAGE),
                        i -> members.newestIn(room(i, rows), SqlTime.fromSql(middle), "u5", LIMIT)),
                new Contest("reports of a room", i -> sql.reports("c" + i % 20, null, PAGE),
                        i -> reports.newestIn("c" + i % 20, first.sortValue(), first.id(), LIMIT)),
                new Contest("hidden people", i -> sql.hidden("u" + i % rows.people()),
                        i -> hidden.hiddenBy("u" + i % rows.people())));
    }

    private static List<?> memberships(ChatSql sql, List<MemberKey> people) {
        var found = sql.memberships(people);
        return people.stream().map(person -> Optional.ofNullable(found.get(person.memberId()))).toList();
    }

    /** Half of the people are members. */
    private static List<MemberKey> some(int i, int count, Rows rows) {
        var each = rows.members() / rows.people();
        return IntStream.range(0, count).map(n -> (i * 11 + n * 3) % rows.members()).mapToObj(member -> {
            var room = "c" + member * 31L % rows.festivals();
            return new MemberKey(room, member % 2 == 0 ? "u" + member / each : "u" + (member / each + 1));
        }).toList();
    }

    private static String room(int i, Rows rows) {
        return "c" + i * 7 % rows.festivals();
    }
}
