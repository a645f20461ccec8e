package party.somsom.query.chat;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.chat.MemberView;

/** Reads who is in which room. */
interface ChatMemberRows extends Repository<ChatMemberRow, String> {
    /** The members of one room, the last joined first. The list continues after the given member. */
    @Query("""
            select new party.somsom.messages.chat.MemberView(m.userId, m.joinedAt, m.mutedUntil) from ChatMemberRow m
            where m.chatRoomId = :chatRoomId and (m.joinedAt < :at or m.joinedAt = :at and m.userId < :id)
            order by m.joinedAt desc, m.userId desc""")
    List<MemberView> newestIn(String chatRoomId, Instant at, String id, Limit limit);
}
