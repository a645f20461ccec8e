package party.somsom.notifications.sending;

import java.util.List;

/** Sends pushes to devices. */
public interface Pusher {
    /** Answers what came of each, in their order. */
    List<PushResult> send(List<Push> pushes);
}
