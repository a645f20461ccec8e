package party.somsom.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;

@WithApplication
class DevicesIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Devices devices;
    @Autowired
    private JdbcClient jdbc;

    private final String token = "phone-" + UUID.randomUUID();
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;

    private void activate(Guest guest) {
        guest.post("/notification/activate", Map.of("token", token, "platform", "WEB")).expectStatus().isNoContent();
    }

    private void deactivate(Guest guest) {
        guest.post("/notification/deactivate", Map.of("token", token)).expectStatus().isNoContent();
    }

    private List<Device> of(Guest guest) {
        return devices.of(List.of(guest.userId()));
    }

    @Test
    void aDeviceBelongsToTheLastAccountThatSwitchedPushesOn() {
        activate(ann);
        activate(ann.speakingKorean());
        assertThat(of(ann)).singleElement().satisfies(device -> {
            assertThat(device.token()).isEqualTo(token);
            assertThat(device.language().getLanguage()).isEqualTo("ko");
        });

        activate(bob);

        assertThat(of(ann)).isEmpty();
        deactivate(ann);
        assertThat(of(bob)).hasSize(1);
        deactivate(bob);
        deactivate(bob);
        assertThat(of(bob)).isEmpty();
    }

    @Test
    void theConsentToPushesIsRecordedWithItsVersionAndTime() {
        agree(ann, "2026-11");
        var first = clock.millis();
        assertThat(consent()).startsWith("2026-11 ");
        var given = consent();

        clock.forward(Duration.ofMinutes(1));
        activate(ann);
        agree(ann, "2026-11");
        assertThat(consent()).as("the same consent").isEqualTo(given);

        agree(ann, "2027-01");
        assertThat(consent()).startsWith("2027-01 ");
        assertThat(Long.parseLong(consent().split(" ")[1])).isGreaterThan(first);

        activate(bob);
        assertThat(consent()).as("of another person").startsWith("null ");
        invalid(ann.post("/notification/activate", Map.of("token", token, "platform", "WEB", "termsVersion",
                "x".repeat(21))), "termsVersion");
    }

    private void agree(Guest guest, String version) {
        guest.post("/notification/activate", Map.of("token", token, "platform", "WEB", "termsVersion", version))
                .expectStatus()
                .isNoContent();
    }

    private String consent() {
        return jdbc.sql("SELECT consent_version, consented_at FROM somsom_notifications.device WHERE token = :token")
                .param("token", token)
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .single();
    }

    @Test
    void signingOutDetachesTheDevicesOfTheSession() {
        activate(ann);
        activate(bob);
        ann.post("/signout", Map.of()).expectStatus().isNoContent();
        assertThat(of(bob)).hasSize(1);

        var userId = bob.userId();
        bob.post("/signout", Map.of()).expectStatus().isNoContent();

        assertThat(devices.of(List.of(userId))).isEmpty();
    }

    @Test
    void anAccountKeepsItsTwentyLatestDevices() {
        activate(ann);
        for (var device = 1; device <= 20; device++) {
            clock.forward(Duration.ofSeconds(1));
            ann.post("/notification/activate", Map.of("token", token + "-" + device, "platform", "WEB"))
                    .expectStatus()
                    .isNoContent();
        }

        assertThat(of(ann)).extracting(Device::token).hasSize(20).doesNotContain(token);
    }

    @Test
    void aDeviceThatNobodyHasSeenForLongIsDropped() {
        activate(ann);
        devices.forgetUnseenSince(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(of(ann)).hasSize(1);

        devices.forgetUnseenSince(clock.instant().plusMillis(1));

        assertThat(of(ann)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "솜솜", "line\nbreak"})
    void whatIsNoTokenIsRefused(String wrong) {
        assertThat(invalid(ann.post("/notification/activate", Map.of("token", wrong, "platform", "WEB")), "token"))
                .isEqualTo("must have 1 to 4096 printable characters without blanks");
        assertThat(invalid(ann.speakingKorean().post("/notification/deactivate", Map.of("token", wrong)), "token"))
                .isEqualTo("공백 없이 출력 가능한 문자 1~4096자여야 합니다");
    }

    @Test
    void whatIsIncompleteOrTooLongOrNobodysIsRefused() {
        invalid(ann.post("/notification/activate", Map.of("token", "x".repeat(4097), "platform", "WEB")), "token");
        ann.post("/notification/activate", Map.of("token", "x".repeat(4096), "platform", "IOS"))
                .expectStatus()
                .isNoContent();
        invalid(ann.post("/notification/activate", Map.of("platform", "WEB")), "token");
        invalid(ann.post("/notification/activate", Map.of("token", token)), "platform");
        invalid(ann.post("/notification/activate", Map.of("token", token, "platform", "FAX")), "platform");
        invalid(ann.post("/notification/deactivate", Map.of()), "token");
        for (var uri : List.of("/notification/activate", "/notification/deactivate", "/notifications/read")) {
            refused(http.post().uri(uri).exchange(), 401, "UNAUTHENTICATED");
        }
        for (var uri : List.of("/notifications", "/notifications/unread")) {
            refused(http.get().uri(uri).exchange(), 401, "UNAUTHENTICATED");
        }
    }
}
