package party.somsom.query.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.chat.MemberView;

/** Reads who is in which room. */
interface ChatMemberRows extends Repository<ChatMemberRow, String> {
    @Query("""
            select m.memberId, m.afterSeq, m.banned, m.mutedUntil from ChatMemberRow m where m.memberId in :memberIds""")
    List<Member> known(Collection<String> memberIds);

    /** The members of one room, the last joined first. The list continues after the given member. */
    @Query("""
            select new party.somsom.messages.chat.MemberView(m.userId, m.joinedAt, m.mutedUntil) from ChatMemberRow m
            where m.chatRoomId = :chatRoomId and (m.joinedAt < :at or m.joinedAt = :at and m.userId < :id)
            order by m.joinedAt desc, m.userId desc""")
    List<MemberView> newestIn(String chatRoomId, Instant at, String id, Limit limit);

    /** The rooms of each person, the last joined first, up to a limit for each person. */
    @Query("""
            select new party.somsom.query.chat.JoinedBy(m.userId, r.chatRoomId, r.festivalId, r.title, m.afterSeq)
            from (select c.userId as userId, c.chatRoomId as chatRoomId, c.afterSeq as afterSeq,
                row_number() over (partition by c.userId order by c.joinedAt desc, c.chatRoomId) as place
              from ChatMemberRow c where c.userId in :userIds and c.joinedAt is not null) m
            join ChatRoomRow r on r.chatRoomId = m.chatRoomId
            where m.place <= :most order by m.userId, m.place""")
    List<JoinedBy> joinedBy(Collection<String> userIds, long most);

    /** A person's standing in a room. */
    record Member(String memberId, @Nullable Long afterSeq, boolean banned, @Nullable Instant mutedUntil) {
    }
}
