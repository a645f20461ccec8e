package party.somsom.operators.audit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import party.somsom.foundation.gateway.Queries;
import party.somsom.messages.Page;
import party.somsom.messages.Query;
import party.somsom.messages.chat.ChatQuery.FindRoomsOfPerson;
import party.somsom.messages.chat.HidingCommand;
import party.somsom.messages.chat.RoomOfPerson;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;
import party.somsom.messages.ticketing.TicketingQuery.FindReservationsWithCode;
import party.somsom.messages.waitingroom.OwnPlace;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlacesOf;

/** Asks the read models where a person is named. */
final class PersonalStreams {
    private static final int PAGE = 100;
    private static final int PATIENCE_SECONDS = 15;

    private final Queries queries;

    PersonalStreams(Queries queries) {
        this.queries = queries;
    }

    List<String> of(String userId) {
        var reservations = Page.all(cursor -> ask(new FindReservations(userId, PAGE, cursor)))
                .map(ReservationView::reservationId)
                .map(TicketingIds::inventoryOf)
                .flatMap(Optional::stream);
        var rooms = ask(new FindRoomsOfPerson(userId)).stream().map(RoomOfPerson::chatRoomId);
        var queues = ask(new FindPlacesOf(userId)).stream().map(OwnPlace::queue).map(WaitingRoomIds::queueId);
        return Stream.of(reservations, rooms, queues, Stream.of(HidingCommand.idOf(userId)))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    List<String> reservationsWith(String ticketCode) {
        return ask(new FindReservationsWithCode(ticketCode));
    }

    private <R> R ask(Query<R> query) {
        CompletableFuture<R> answer = queries.ask(query);
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
