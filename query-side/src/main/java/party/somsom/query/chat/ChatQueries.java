package party.somsom.query.chat;

import party.somsom.foundation.worker.Workers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.axonframework.queryhandling.QueryHandler;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.messages.Page;
import party.somsom.messages.chat.ChatQuery.FindHiddenPeople;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.ChatQuery.FindMembers;
import party.somsom.messages.chat.ChatQuery.FindMembership;
import party.somsom.messages.chat.ChatQuery.FindReports;
import party.somsom.messages.chat.HiddenPeople;
import party.somsom.messages.chat.JoinedRooms;
import party.somsom.messages.chat.MemberView;
import party.somsom.messages.chat.Membership;
import party.somsom.messages.chat.ReportView;
import party.somsom.query.chat.ChatRows.Person;

/** Answers who is in which room. Whoever says something asks it, so all who do at the same time are answered together. */
public class ChatQueries {
    private static final int MOST_ROOMS = 200;
    private static final Pattern ID = Pattern.compile("[\\w-]{1,40}");

    private final ChatRows rows;
    private final ProjectionGate gate;
    private final CoalescedLookups<Person, Optional<Membership>> memberships;
    private final CoalescedLookups<Person, Optional<Membership>> latest;
    private final CoalescedLookups<String, JoinedRooms> joined;

    public ChatQueries(ChatRows rows, ProjectionGate gate, Workers workers) {
        this.rows = rows;
        this.gate = gate;
        this.memberships = new CoalescedLookups<>(workers.vitals("chat-memberships"), this::memberships);
        this.latest = new CoalescedLookups<>(workers.vitals("chat-latest-memberships"), people -> {
            gate.awaitCaughtUp(ChatRoomProjection.GROUP);
            return memberships(people);
        });
        this.joined = new CoalescedLookups<>(workers.vitals("chat-joined-rooms"), this::joinedRooms);
    }

    /** Whoever is no member as far as the view knows may have joined a moment ago: only then is it worth waiting for it. */
    @QueryHandler
    Optional<Membership> handle(FindMembership query) {
        if (!ID.matcher(query.chatRoomId()).matches()) {
            return Optional.empty();
        }
        var person = new Person(query.chatRoomId(), query.userId());
        var known = query.latest() ? Optional.<Membership>empty() : memberships.get(person);
        return known.filter(Membership::isMember).isPresent() ? known : latest.get(person);
    }

    private List<Optional<Membership>> memberships(List<Person> people) {
        var found = rows.memberships(people);
        return people.stream().map(person -> Optional.ofNullable(found.get(person.id()))).toList();
    }

    private List<JoinedRooms> joinedRooms(List<String> userIds) {
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        var found = rows.joinedRooms(Set.copyOf(userIds), MOST_ROOMS);
        return userIds.stream().map(userId -> new JoinedRooms(found.getOrDefault(userId, List.of()))).toList();
    }

    @QueryHandler
    JoinedRooms handle(FindJoinedRooms query) {
        return joined.get(query.userId());
    }

    @QueryHandler
    Page<MemberView> handle(FindMembers query) {
        var cursor = Cursor.parse(query.cursor(), LocalDateTime::parse);
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return Cursor.page(rows.members(query.chatRoomId(), cursor, query.limit() + 1), query.limit(),
                last -> new Cursor<>(SqlTime.toSql(last.joinedAt()), last.userId()));
    }

    @QueryHandler
    Page<ReportView> handle(FindReports query) {
        var cursor = Cursor.parse(query.cursor(), LocalDateTime::parse);
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return Cursor.page(rows.reports(query.chatRoomId(), cursor, query.limit() + 1), query.limit(),
                last -> new Cursor<>(SqlTime.toSql(last.reportedAt()),
                        ReportProjection.idOf(query.chatRoomId(), last.seq(), last.reportedBy())));
    }

    @QueryHandler
    HiddenPeople handle(FindHiddenPeople query) {
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return new HiddenPeople(rows.hidden(query.userId()));
    }
}
