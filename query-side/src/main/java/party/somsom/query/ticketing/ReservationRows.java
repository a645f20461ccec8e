package party.somsom.query.ticketing;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.ticketing.TicketHolder;

/** Reads reservations. */
interface ReservationRows extends Repository<ReservationRow, String> {
    /** The list continues after the given reservation. */
    @Query("""
            select new party.somsom.query.ticketing.HeldReservation(r.reservationId, r.festivalId, f.title, d.date,
              r.quantity, r.status, d.cancelled, r.reservedAt)
            from ReservationRow r join FestivalDateRow d on d.inventoryId = r.inventoryId
              left join FestivalRow f on f.festivalId = r.festivalId
            where r.userId = :userId
              and (r.reservedAt < :at or r.reservedAt = :at and r.reservationId < :id)
            order by r.reservedAt desc, r.reservationId desc""")
    List<HeldReservation> newestOf(String userId, Instant at, String id, Limit limit);

    /** The code is the end of the id, in capitals. */
    @Query(nativeQuery = true, value = """
            SELECT r.reservation_id FROM somsom_views.reservation r WHERE r.ticket_code = :code
            ORDER BY r.reservation_id""")
    List<String> withCode(String code);

    /**
     * Reservation ids begin with their inventory's id, so the reservations of a date are a range. A holder of several
     * reservations appears once.
     */
    @Query("""
            select new party.somsom.messages.ticketing.TicketHolder(r.userId, r.reservationId) from ReservationRow r
            where r.reservationId > :after and r.reservationId < :end and r.status = CONFIRMED
              and not exists (select 1 from ReservationRow e where e.userId = r.userId
                and e.inventoryId = r.inventoryId and e.status = CONFIRMED and e.reservationId < r.reservationId)
            order by r.reservationId""")
    List<TicketHolder> holders(String after, String end, Limit limit);
}
