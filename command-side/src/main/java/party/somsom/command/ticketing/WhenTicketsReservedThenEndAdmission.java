package party.somsom.command.ticketing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/**
 * Ends the admission of a person who has reserved. The node that takes the reservation ends it before it answers; this
 * automation ends it if that node died in between.
 */
@ProcessingGroup(WhenTicketsReservedThenEndAdmission.GROUP)
@DisallowReplay
class WhenTicketsReservedThenEndAdmission {
    static final String GROUP = "end-admission";

    private final AutomationGateway commands;

    WhenTicketsReservedThenEndAdmission(AutomationGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TicketsReserved event) {
        if (event.admittedUntil() != null) {
            commands.send(
                    new EndAdmission(WaitingRoomIds.queueId(event.festivalId()), event.userId(), AdmissionEnd.RESERVED,
                            event.admittedUntil(), event.reservedAt()));
        }
    }
}
