package party.somsom.query.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.chat.Membership;
import party.somsom.query.chat.ChatMemberRows.Member;
import party.somsom.query.chat.ChatRoomRows.Room;

/** Looks up the standing of people in rooms, many at a time. */
record Memberships(ChatRoomRows rooms, ChatMemberRows members) {
    /**
     * Returns the memberships in the order of the people. A person without a link to the room gets one too. It is empty
     * if the room is unknown.
     */
    List<Optional<Membership>> of(List<Person> people) {
        var known = byKey(rooms.opened(
                people.stream().map(Person::chatRoomId).collect(Collectors.toSet())), Room::chatRoomId);
        var rows = byKey(members.known(people.stream().map(Person::memberId).collect(Collectors.toSet())),
                Member::memberId);
        return people.stream()
                .map(person -> Optional.ofNullable(known.get(person.chatRoomId()))
                        .map(room -> membership(room, person.userId(), rows.get(person.memberId()))))
                .toList();
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static Membership membership(Room room, String userId, @Nullable Member member) {
        return new Membership(room.chatRoomId(), room.festivalId(), room.title(), room.organiserId(),
                room.slowModeSeconds(), room.members(), userId, member == null ? null : member.afterSeq(),
                member != null && member.banned(), member == null ? null : member.mutedUntil());
    }
}
