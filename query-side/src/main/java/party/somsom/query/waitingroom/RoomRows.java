package party.somsom.query.waitingroom;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads which festivals have a waiting room. */
interface RoomRows extends Repository<RoomRow, String> {
    /** The festivals whose rooms have not closed. */
    @Query("select r.festivalId from RoomRow r where r.hasWaitingRoom and r.roomClosesAt > :now")
    List<String> notClosedAt(Instant now);

    @Query("select r.festivalId from RoomRow r where r.hasWaitingRoom")
    List<String> all();
}
