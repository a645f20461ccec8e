package party.somsom.api.notification;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.api.requests.RateLimited;
import party.somsom.identity.Caller;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.device.Platform;

@RestController
@RequestMapping("/notification")
@Tag(name = "Notifications")
class DeviceController {
    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    /** @param termsVersion the version of the terms of pushes that the person agrees to */
    record Activate(@NotNull @ValidPushToken String token, @NotNull Platform platform,
            @Size(min = 1, max = 20) @Nullable String termsVersion) {
    }

    record Deactivate(@NotNull @ValidPushToken String token) {
    }

    @PostMapping("/activate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RateLimited(DeviceLimits.DEVICE)
    @Operation(summary = "Switch pushes on for a device, in the language of the request", description = """
            The token belongs to the last account that did so. Repeat it now and then, at every start for example: a \
            device that has not been seen for 270 days is dropped. Signing out detaches it.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_REQUESTS})
    void activate(@Valid @RequestBody Activate body, Caller caller, Locale language) {
        devices.activate(new Device(body.token(), caller.userId(), caller.sessionId(), body.platform(), language),
                body.termsVersion());
    }

    @PostMapping("/deactivate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RateLimited(DeviceLimits.DEVICE)
    @Operation(summary = "Switch pushes off for a device", description = "A device of another account stays as it is.")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_REQUESTS})
    void deactivate(@Valid @RequestBody Deactivate body, Caller caller) {
        devices.deactivate(caller.userId(), body.token());
    }
}
