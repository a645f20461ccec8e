package party.somsom.notifications.fcm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import com.google.firebase.messaging.WebpushNotification;

import party.somsom.foundation.digest.Sha256;
import party.somsom.notifications.Wording;
import party.somsom.notifications.sending.Push;

/**
 * Formats a push for each platform. The screen shows only one of two pushes with the same collapse key, wherever they
 * meet.
 */
final class FcmMessages {
    /** The longest time for which FCM keeps an undelivered push. */
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final String HTTPS = "https";

    private final Wording wording;
    private final String icon;
    private final Clock clock;

    FcmMessages(Wording wording, URI icon, Clock clock) {
        this.wording = wording;
        this.icon = icon.toString();
        this.clock = clock;
    }

    Message of(Push push) {
        var language = push.device().language();
        var text = wording.in(language, push.letter());
        var link = text.link();
        var timeToLive = timeToLive(push);
        return Message.builder()
                .setToken(push.device().token())
                .setNotification(Notification.builder().setTitle(text.title()).setBody(text.body()).build())
                .putAllData(Map.of("dedupeId", text.notificationId(), "kind", text.kind().name(), "link", link,
                        "reservationId", push.letter().reservationId(), "festivalId", text.festivalId(),
                        "festivalDate", text.festivalDate().toString()))
                .setAndroidConfig(AndroidConfig.builder()
                        .setCollapseKey(push.collapseKey())
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setTtl(timeToLive.toMillis())
                        .setNotification(AndroidNotification.builder().setTag(push.collapseKey()).build())
                        .build())
                .setApnsConfig(ApnsConfig.builder()
                        .putHeader("apns-collapse-id", Sha256.key(push.collapseKey()))
                        .putHeader("apns-expiration", Long.toString(push.validUntil().getEpochSecond()))
                        .setAps(Aps.builder().setSound("default").setThreadId(push.collapseKey()).build())
                        .build())
                .setWebpushConfig(webpush(push, link, timeToLive))
                .build();
    }

    private WebpushConfig webpush(Push push, String link, Duration timeToLive) {
        var webpush = WebpushConfig.builder()
                .putHeader("TTL", Long.toString(timeToLive.toSeconds()))
                .putHeader("Topic", Sha256.key(push.collapseKey()))
                .putHeader("Urgency", "high")
                .setNotification(WebpushNotification.builder()
                        .setIcon(icon)
                        .setTag(push.collapseKey())
                        .setLanguage(push.device().language().getLanguage())
                        .build());
        if (link.startsWith(HTTPS)) { // FCM refuses all other links
            webpush.setFcmOptions(WebpushFcmOptions.withLink(link));
        }
        return webpush.build();
    }

    private Duration timeToLive(Push push) {
        var left = Duration.between(clock.instant(), push.validUntil());
        return left.isNegative() ? Duration.ZERO : left.compareTo(FOUR_WEEKS) > 0 ? FOUR_WEEKS : left;
    }
}
