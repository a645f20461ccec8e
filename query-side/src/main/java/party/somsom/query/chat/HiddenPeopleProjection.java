package party.somsom.query.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.chat.HidingEvent.PersonHidden;
import party.somsom.messages.chat.HidingEvent.PersonShown;

/** Writes the table of who hides whom. */
@ProcessingGroup(ChatRoomProjection.GROUP)
class HiddenPeopleProjection {
    private static final String HIDE = """
            INSERT INTO somsom_views.hidden_person (user_id, hidden_id, hidden) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE hidden = VALUES(hidden)""";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;

    HiddenPeopleProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, HIDE);
    }

    @EventHandler
    void on(PersonHidden event) {
        put(event.userId(), event.hiddenId(), true);
    }

    @EventHandler
    void on(PersonShown event) {
        put(event.userId(), event.hiddenId(), false);
    }

    private void put(String userId, String hiddenId, boolean hidden) {
        batch.put(HIDE, userId + "_" + hiddenId, userId, hiddenId, hidden);
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.hidden_person");
    }
}
