package party.somsom.app.identity;

import static party.somsom.app.Guest.json;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import party.somsom.app.Guest;
import tools.jackson.databind.JsonNode;

/**
 * A browser with a device that has one passkey, as the Web Authentication API describes them. The device always finds
 * its owner, unless a test says otherwise.
 */
final class SoftPasskey {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int NEW_CREDENTIAL = 64;
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private String origin;
    private String owner = "";
    private int verified = VERIFIED;
    private int count;

    SoftPasskey(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** Adds a passkey to somebody's account. */
    static SoftPasskey of(Guest person, int port, String label) {
        var passkey = new SoftPasskey("http://localhost:" + port);
        var options = json(person.post("/account/passkeys/options", Map.of("password", Visitor.PASSWORD)), 200);
        json(person.post("/account/passkeys", Map.of("credential", passkey.create(options), "label", label)), 201);
        return passkey;
    }

    SoftPasskey onPage(String page) {
        origin = page;
        return this;
    }

    SoftPasskey withoutAskingTheOwner() {
        verified = 0;
        return this;
    }

    /** As if the passkey had been copied, and the copy had signed before. */
    SoftPasskey countingFrom(int signatures) {
        count = signatures;
        return this;
    }

    /** What a browser answers when a passkey is made. */
    Map<String, Object> create(JsonNode answer) {
        var options = answer.get("publicKey");
        owner = options.get("user").get("id").asString();
        var data = clientData("webauthn.create", options);
        var authenticator = authenticatorData(options.get("rp").get("id").asString(), NEW_CREDENTIAL, newCredential());
        var attestation = bytes(HEX.parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[]{0x58, (byte) authenticator.length}, authenticator);
        return credential(Map.of("clientDataJSON", base64(data), "attestationObject", base64(attestation),
                "authenticatorData", base64(authenticator), "transports", List.of("internal", "hybrid"),
                "publicKeyAlgorithm", -7));
    }

    /** What a browser answers when a passkey is used. */
    Map<String, Object> sign(JsonNode answer) {
        var options = answer.get("publicKey");
        var data = clientData("webauthn.get", options);
        count++;
        var authenticator = authenticatorData(options.get("rpId").asString(), 0, new byte[0]);
        return credential(Map.of("clientDataJSON", base64(data), "authenticatorData", base64(authenticator),
                "signature", base64(signature(bytes(authenticator, sha256(data)))), "userHandle", owner));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of("id", base64(id), "rawId", base64(id), "type", "public-key", "authenticatorAttachment",
                "platform", "clientExtensionResults", Map.of("credProps", Map.of("rk", true)), "response", response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String site, int flags, byte[] rest) {
        return bytes(sha256(site.getBytes(StandardCharsets.UTF_8)), new byte[]{(byte) (PRESENT | verified | flags)},
                ByteBuffer.allocate(4).putInt(count).array(), rest);
    }

    /** Its model (none), its id, and its public key in the form of COSE. */
    private byte[] newCredential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(new byte[16], new byte[]{0, (byte) id.length}, id, HEX.parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()), HEX.parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        for (int i = 1; i <= Math.min(bytes.length, number.length); i++) {
            bytes[bytes.length - i] = number[number.length - i];
        }
        return bytes;
    }

    private byte[] signature(byte[] signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
