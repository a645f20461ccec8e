package party.somsom.query.chat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** Who hides whom, or once did, as {@link HiddenPeopleProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "hidden_person")
class HiddenPersonRow {
    @EmbeddedId
    Key key;
    boolean hidden;

    @Embeddable
    record Key(String userId, String hiddenId) {
    }
}
