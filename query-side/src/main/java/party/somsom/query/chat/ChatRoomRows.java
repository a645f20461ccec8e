package party.somsom.query.chat;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads chat rooms. */
interface ChatRoomRows extends Repository<ChatRoomRow, String> {
    @Query("""
            select r.chatRoomId, r.festivalId, r.title, r.organiserId, r.slowModeSeconds, r.members
            from ChatRoomRow r where r.opened and r.chatRoomId in :chatRoomIds""")
    List<Room> opened(Collection<String> chatRoomIds);

    /** The facts of a room that everyone in it may know. */
    record Room(String chatRoomId, String festivalId, String title, String organiserId, int slowModeSeconds,
            int members) {
    }
}
