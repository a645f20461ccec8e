package party.somsom.query.chat;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.chat.MemberView;
import party.somsom.messages.chat.RoomOfPerson;

/** Reads who is in which room. */
interface ChatMemberRows extends Repository<ChatMemberRow, String> {
    /** The members of one room, the last joined first. The list continues after the given member. */
    @Query("""
            select new party.somsom.messages.chat.MemberView(m.userId, m.joinedAt, m.mutedUntil) from ChatMemberRow m
            where m.chatRoomId = :chatRoomId and (m.joinedAt < :at or m.joinedAt = :at and m.userId < :id)
            order by m.joinedAt desc, m.userId desc""")
    List<MemberView> newestIn(String chatRoomId, Instant at, String id, Limit limit);

    /** All rooms of one person, those too that they have left. */
    @Query("""
            select new party.somsom.messages.chat.RoomOfPerson(r.chatRoomId, r.festivalId, r.title, m.joinedAt,
              m.banned, m.mutedUntil)
            from ChatMemberRow m join ChatRoomRow r on r.chatRoomId = m.chatRoomId
            where m.userId = :userId order by r.chatRoomId""")
    List<RoomOfPerson> roomsOf(String userId);
}
