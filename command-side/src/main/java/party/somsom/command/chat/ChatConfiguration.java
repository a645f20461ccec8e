package party.somsom.command.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.messages.chat.ChatEvent;
import party.somsom.messages.chat.HidingEvent;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {
    @Bean
    AggregateType<ChatRoom> chatRooms() {
        return new AggregateType<>(ChatRoom.class, ChatEvent.class);
    }

    @Bean
    AggregateType<HiddenPeople> hiddenPeople() {
        return new AggregateType<>(HiddenPeople.class, HidingEvent.class);
    }

    @Bean
    AutomationGroup openChatRoom() {
        return AutomationGroup.awokenByEvents(WhenFestivalCreatedThenOpenChatRoom.GROUP);
    }

    @Bean
    WhenFestivalCreatedThenOpenChatRoom whenFestivalCreatedThenOpenChatRoom(AutomationGateway commands) {
        return new WhenFestivalCreatedThenOpenChatRoom(commands);
    }
}
