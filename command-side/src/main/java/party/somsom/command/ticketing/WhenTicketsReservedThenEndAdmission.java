package party.somsom.command.ticketing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.command.automation.AutomationGateway;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Gives the slot on the booking page to the next person as soon as its holder has reserved. */
@ProcessingGroup(WhenTicketsReservedThenEndAdmission.GROUP)
@DisallowReplay
public class WhenTicketsReservedThenEndAdmission {
    public static final String GROUP = "end-admission";

    private final AutomationGateway commands;

    public WhenTicketsReservedThenEndAdmission(AutomationGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TicketsReserved event) {
        if (event.admissionUsed()) {
            commands.send(
                    new EndAdmission(WaitingRoomIds.queueId(event.festivalId()), event.userId(), AdmissionEnd.RESERVED,
                            event.reservedAt()));
        }
    }
}
