package party.somsom.api.security;

import java.time.Duration;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.identity.Authenticator;

/** Publishes the keys that verify access tokens. */
@RestController
@Tag(name = "Identity")
class JwksController {
    private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Authenticator authenticator;

    JwksController(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @GetMapping("/.well-known/jwks.json")
    @Operation(summary = "The public key set (RFC 7517)")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok().cacheControl(CACHE).body(authenticator.publicKeys());
    }
}
