package party.somsom.query.chat;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.projection.UtcTime;

/** A person in a room, as {@link ChatRoomProjection} writes it: everyone who was ever a member, banned or muted. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "chat_member")
class ChatMemberRow {
    @Id
    String memberId;
    String chatRoomId;
    String userId;
    @Convert(converter = UtcTime.class)
    @Nullable
    Instant joinedAt;
    @Nullable
    Long afterSeq;
    boolean banned;
    @Convert(converter = UtcTime.class)
    @Nullable
    Instant mutedUntil;
}
