package party.somsom.api.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import party.somsom.identity.SessionEnded;
import party.somsom.notifications.device.Devices;

/** A device gets no more notifications after its user has signed out there. */
@Component
class WhenASessionEndsThenDetachItsDevices {
    private final Devices devices;

    WhenASessionEndsThenDetachItsDevices(Devices devices) {
        this.devices = devices;
    }

    @EventListener
    void on(SessionEnded event) {
        devices.detach(event.sessionId());
    }
}
