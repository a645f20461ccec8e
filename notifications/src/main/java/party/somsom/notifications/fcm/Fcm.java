package party.somsom.notifications.fcm;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;

import org.slf4j.LoggerFactory;

import party.somsom.notifications.Wording;
import party.somsom.notifications.sending.Outcome;
import party.somsom.notifications.sending.PushResult;
import party.somsom.notifications.sending.Pusher;

/** Makes what sends pushes. */
public final class Fcm {
    private Fcm() {
    }

    /** Without an FCM to send them to, there are none, and whoever operates this is told once. */
    public static Pusher pusher(FcmProperties properties, Wording wording, URI icon, Clock clock) {
        if (properties.isConfigured()) {
            return new FcmPusher(properties, new FcmMessages(wording, icon, clock));
        }
        LoggerFactory.getLogger(Fcm.class).warn("There is no FCM configured, so nobody gets pushes");
        return pushes -> Collections.nCopies(pushes.size(), PushResult.of(Outcome.NOWHERE));
    }
}
