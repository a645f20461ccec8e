package party.somsom.query.chat;

import java.util.List;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.id.Ids;
import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.Page;
import party.somsom.messages.chat.ChatQuery.FindHiddenPeople;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.ChatQuery.FindMembers;
import party.somsom.messages.chat.ChatQuery.FindMembership;
import party.somsom.messages.chat.ChatQuery.FindReports;
import party.somsom.messages.chat.ChatQuery.FindReportsBy;
import party.somsom.messages.chat.ChatQuery.FindRoomsOfPerson;
import party.somsom.messages.chat.HiddenUserIds;
import party.somsom.messages.chat.JoinedRooms;
import party.somsom.messages.chat.MemberView;
import party.somsom.messages.chat.Membership;
import party.somsom.messages.chat.OwnReport;
import party.somsom.messages.chat.ReportView;
import party.somsom.messages.chat.RoomOfPerson;

/** Answers who is in which room. Every message needs that, so questions that come together are answered together. */
class ChatQueries {
    private final ChatMemberRows members;
    private final ChatReportRows reports;
    private final HiddenPersonRows hiddenPeople;
    private final ProjectionGate gate;
    private final CoalescedLookups<MemberKey, Optional<Membership>> memberships;
    private final CoalescedLookups<MemberKey, Optional<Membership>> latest;
    private final CoalescedLookups<String, JoinedRooms> joined;

    ChatQueries(JdbcClient jdbc, ChatMemberRows members, ChatReportRows reports, HiddenPersonRows hiddenPeople,
            ProjectionGate gate, Workers workers) {
        this.members = members;
        this.reports = reports;
        this.hiddenPeople = hiddenPeople;
        this.gate = gate;
        var known = new Memberships(jdbc);
        var rooms = new RoomsOfPeople(jdbc);
        this.memberships = new CoalescedLookups<>(workers.vitals("chat-memberships"), known::of);
        this.latest = new CoalescedLookups<>(workers.vitals("chat-latest-memberships"), people -> {
            gate.awaitCaughtUp(ChatRoomProjection.GROUP);
            return known.of(people);
        });
        this.joined = new CoalescedLookups<>(workers.vitals("chat-joined-rooms"), people -> {
            gate.awaitCaughtUp(ChatRoomProjection.GROUP);
            return rooms.of(people);
        });
    }

    /**
     * A person who joined a moment ago may not be in the view yet. So this waits for the projection, but only if the
     * view does not know the person as a member.
     */
    @QueryHandler
    Optional<Membership> handle(FindMembership query) {
        if (!Ids.isId(query.chatRoomId())) {
            return Optional.empty();
        }
        var person = new MemberKey(query.chatRoomId(), query.userId());
        var known = query.latest() ? Optional.<Membership>empty() : memberships.get(person);
        return known.filter(Membership::isMember).isPresent() ? known : latest.get(person);
    }

    @QueryHandler
    JoinedRooms handle(FindJoinedRooms query) {
        return joined.get(query.userId());
    }

    @QueryHandler
    Page<MemberView> handle(FindMembers query) {
        var after = Cursor.newestFirst(query.cursor());
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return Cursor.page(
                members.newestIn(query.chatRoomId(), after.sortValue(), after.id(), Limit.of(query.limit() + 1)),
                query.limit(), last -> new Cursor<>(last.joinedAt(), last.userId()));
    }

    @QueryHandler
    Page<ReportView> handle(FindReports query) {
        var after = Cursor.newestFirst(query.cursor());
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return Cursor.page(
                reports.newestIn(query.chatRoomId(), after.sortValue(), after.id(), Limit.of(query.limit() + 1)),
                query.limit(), last -> new Cursor<>(last.reportedAt(),
                        ReportProjection.idOf(query.chatRoomId(), last.seq(), last.reportedBy())));
    }

    @QueryHandler
    List<OwnReport> handle(FindReportsBy query) {
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return reports.madeBy(query.userId());
    }

    @QueryHandler
    List<RoomOfPerson> handle(FindRoomsOfPerson query) {
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return members.roomsOf(query.userId());
    }

    @QueryHandler
    HiddenUserIds handle(FindHiddenPeople query) {
        gate.awaitCaughtUp(ChatRoomProjection.GROUP);
        return new HiddenUserIds(hiddenPeople.hiddenBy(query.userId()));
    }
}
