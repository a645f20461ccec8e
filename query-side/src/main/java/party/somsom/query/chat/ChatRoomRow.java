package party.somsom.query.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A room as {@link ChatRoomProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "chat_room")
class ChatRoomRow {
    @Id
    String chatRoomId;
    String festivalId;
    String organiserId;
    String title;
    boolean opened;
    int slowModeSeconds;
    int members;
}
