package party.somsom.command.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.chat.ChatCommand.OpenChatRoom;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;

/** Opens the chat room of every festival, also of festivals that are older than chat rooms. */
@ProcessingGroup(WhenFestivalCreatedThenOpenChatRoom.GROUP)
@DisallowReplay
class WhenFestivalCreatedThenOpenChatRoom {
    static final String GROUP = "open-chat-room";

    private final AutomationGateway commands;

    WhenFestivalCreatedThenOpenChatRoom(AutomationGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(FestivalCreated event) {
        commands.send(
                new OpenChatRoom(event.chatRoomId(), event.festivalId(), event.organiserId(), event.createdAt()));
    }
}
