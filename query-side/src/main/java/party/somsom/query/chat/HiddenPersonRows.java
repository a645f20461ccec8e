package party.somsom.query.chat;

import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads who hides whom. */
interface HiddenPersonRows extends Repository<HiddenPersonRow, HiddenPersonRow.Key> {
    @Query("select h.key.hiddenId from HiddenPersonRow h where h.key.userId = :userId and h.hidden")
    Set<String> hiddenBy(String userId);
}
