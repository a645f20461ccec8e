package party.somsom.query.waitingroom;

import java.time.Instant;
import java.util.Collection;
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

    /** The dates of festivals that take place, in order. */
    @Query("""
            select new party.somsom.query.waitingroom.TicketsLeft$DateLeft(r.festivalId, r.timezone, d.date,
              d.remaining)
            from RoomRow r join FestivalDateRow d on d.festivalId = r.festivalId
            where r.festivalId in :festivalIds and not d.cancelled order by d.date""")
    List<TicketsLeft.DateLeft> dates(Collection<String> festivalIds);
}
