package party.somsom.notifications.sending;

import java.util.List;

/** Sends pushes to devices. */
public interface Pusher {
    /** Returns the outcomes in the order of the pushes. */
    List<PushResult> send(List<Push> pushes);
}
