package party.somsom.notifications.device;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;

/** A person's devices, and that they agreed to get pushes there. */
record PersonalDevices(DeviceRows rows) implements PersonalData {
    @Override
    public String name() {
        return "devices";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        rows.findByUserId(userId)
                .forEach(row -> to.accept(new ExportedDevice(row.token, row.platform, row.language.getLanguage(),
                        Instant.ofEpochMilli(row.seenAt), row.consentVersion, Instant.ofEpochMilli(row.consentedAt))));
    }

    @Override
    public void erase(String userId) {
        rows.deleteByUser(userId);
    }

    /** @param consentVersion of the terms that the person agreed to, if the client said so */
    record ExportedDevice(String token, Platform platform, String language, Instant seenAt,
            @Nullable String consentVersion, Instant consentedAt) {
    }
}
