package party.somsom.notifications.fcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.google.firebase.FirebaseApp;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;

import party.somsom.notifications.sending.Push;
import party.somsom.notifications.sending.PushResult;
import party.somsom.notifications.sending.Pusher;

/** Sends through FCM, at most 500 at a time. Starts Google's library with the first push. */
final class FcmPusher implements Pusher, AutoCloseable {
    private final FcmProperties properties;
    private final Duration patience;
    private final FcmMessages messages;
    private @Nullable FirebaseApp app;

    /** @param patience until FCM answers */
    FcmPusher(FcmProperties properties, Duration patience, FcmMessages messages) {
        this.properties = properties;
        this.patience = patience;
        this.messages = messages;
    }

    @Override
    public List<PushResult> send(List<Push> pushes) {
        try {
            return FirebaseMessaging.getInstance(app())
                    .sendEach(pushes.stream().map(messages::of).toList())
                    .getResponses()
                    .stream()
                    .map(FcmAnswers::read)
                    .toList();
        } catch (FirebaseMessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized FirebaseApp app() {
        var started = app;
        if (started == null) {
            try {
                started = FcmApp.start(properties, patience);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            app = started;
        }
        return started;
    }

    @Override
    public synchronized void close() {
        if (app != null) {
            app.delete();
        }
    }
}
