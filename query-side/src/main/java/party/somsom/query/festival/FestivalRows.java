package party.somsom.query.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.festival.FestivalSummary;
import party.somsom.messages.festival.OrganisedFestival;

/** Reads festivals. Each list continues after the given row. */
interface FestivalRows extends Repository<FestivalRow, String> {
    String SUMMARIES = """
            select new party.somsom.messages.festival.FestivalSummary(f.festivalId, f.title, f.venue, f.timezone,
              f.startDate, f.endDate, f.hasWaitingRoom, f.createdAt)
            from FestivalRow f where f.status = PLANNED""";
    String OLDER = " and (f.createdAt < :at or f.createdAt = :at and f.festivalId < :id)";
    String NEWEST_FIRST = " order by f.createdAt desc, f.festivalId desc";

    @Query("""
            select new party.somsom.query.festival.FestivalFacts(f.festivalId, f.chatRoomId, f.organiserId, f.status,
              f.title, f.description, f.venue, f.timezone, f.startDate, f.endDate, f.ticketsPerDate, f.maxPerUser,
              f.salesOpenAt, f.salesCloseAt, f.hasWaitingRoom, f.roomOpensAt, f.roomClosesAt, f.admitPerMinute,
              f.maxActive, f.admissionMinutes, f.createdAt)
            from FestivalRow f where f.festivalId = :festivalId""")
    Optional<FestivalFacts> facts(String festivalId);

    @Query("select f.title, f.hasWaitingRoom from FestivalRow f where f.festivalId = :festivalId")
    Optional<Terms> terms(String festivalId);

    @Query(SUMMARIES + OLDER + NEWEST_FIRST)
    List<FestivalSummary> newest(Instant at, String id, Limit limit);

    @Query(SUMMARIES + " and (f.startDate > :date or f.startDate = :date and f.festivalId > :id)"
            + " order by f.startDate, f.festivalId")
    List<FestivalSummary> soonest(LocalDate date, String id, Limit limit);

    /** @param pattern a pattern for LIKE, with a backslash before each character that is not a wildcard */
    @Query(SUMMARIES + " and (f.title like :pattern escape '\\' or f.description like :pattern escape '\\'"
            + " or f.venue like :pattern escape '\\')" + OLDER + NEWEST_FIRST)
    List<FestivalSummary> matching(String pattern, Instant at, String id, Limit limit);

    /**
     * Like {@link #matching}, for a keyword with emoji: the database takes all of them for the same character.
     *
     * @param emoji a pattern for LIKE with the emoji of the keyword, which is compared byte by byte
     */
    @Query(SUMMARIES + " and (f.title like :pattern escape '\\' and collate(f.title as utf8mb4_bin) like :emoji"
            + " or f.description like :pattern escape '\\' and collate(f.description as utf8mb4_bin) like :emoji"
            + " or f.venue like :pattern escape '\\' and collate(f.venue as utf8mb4_bin) like :emoji)"
            + OLDER + NEWEST_FIRST)
    List<FestivalSummary> matchingEmoji(String pattern, String emoji, Instant at, String id, Limit limit);

    @Query("""
            select new party.somsom.messages.festival.OrganisedFestival(f.festivalId, f.title, f.status, f.startDate,
              f.endDate, cast(sum(d.capacity) as Integer), cast(sum(d.capacity - d.remaining) as Integer), f.createdAt)
            from FestivalRow f join FestivalDateRow d on d.festivalId = f.festivalId
            where f.organiserId = :organiserId""" + OLDER + " group by f.festivalId" + NEWEST_FIRST)
    List<OrganisedFestival> organisedBy(String organiserId, Instant at, String id, Limit limit);

    /** The facts that a sale needs. */
    record Terms(String title, boolean hasWaitingRoom) {
    }
}
