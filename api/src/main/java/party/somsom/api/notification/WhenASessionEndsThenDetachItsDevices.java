package party.somsom.api.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import party.somsom.identity.SessionEnded;
import party.somsom.notifications.device.Devices;

/** So that nobody who is signed out is told what concerns the account. */
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
