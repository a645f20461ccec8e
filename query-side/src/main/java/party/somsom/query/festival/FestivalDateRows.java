package party.somsom.query.festival;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.festival.FestivalDetail.Availability;
import party.somsom.messages.festival.FestivalTerms;

/** Reads the dates of festivals in order. */
interface FestivalDateRows extends Repository<FestivalDateRow, String> {
    @Query("""
            select new party.somsom.messages.festival.FestivalDetail$Availability(d.date, d.capacity, d.remaining)
            from FestivalDateRow d where d.festivalId = :festivalId order by d.date""")
    List<Availability> available(String festivalId);

    @Query("""
            select new party.somsom.messages.festival.FestivalTerms$Date(d.date, d.inventoryId, d.cancelled)
            from FestivalDateRow d where d.festivalId = :festivalId order by d.date""")
    List<FestivalTerms.Date> terms(String festivalId);
}
