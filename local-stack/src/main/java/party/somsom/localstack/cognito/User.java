package party.somsom.localstack.cognito;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** A user of the pool, as it is stored. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class User {
    static final String SUB = "sub";
    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "email_verified";

    /** The states of a user that this stand-in knows. */
    enum Status {
        UNCONFIRMED, CONFIRMED, FORCE_CHANGE_PASSWORD
    }

    private String username = "";
    private Map<String, String> attributes = new LinkedHashMap<>();
    private Set<String> groups = new TreeSet<>();
    private Status status = Status.UNCONFIRMED;
    private boolean enabled = true;
    private String passwordHash = "";
    private String newEmail = "";
    private Map<SentCode.Purpose, SentCode> codes = new EnumMap<>(SentCode.Purpose.class);
    private List<Session> sessions = new ArrayList<>();
    private Instant createdAt = Instant.EPOCH;
    private Instant modifiedAt = Instant.EPOCH;

    /** A user who signs up with an e-mail address as the name gets another name. The address only logs them in. */
    static User named(String wanted, Map<String, String> attributes, Instant now) {
        var user = new User();
        var sub = UUID.randomUUID().toString();
        var isAddress = wanted.contains("@");
        user.username = isAddress ? sub : wanted;
        user.attributes.put(SUB, sub);
        user.attributes.putAll(attributes);
        if (isAddress) {
            user.attributes.put(EMAIL, wanted);
        }
        user.attributes.putIfAbsent(EMAIL_VERIFIED, "false");
        user.createdAt = now;
        user.modifiedAt = now;
        return user;
    }

    String username() {
        return username;
    }

    String sub() {
        return attributes.getOrDefault(SUB, "");
    }

    String email() {
        return attributes.getOrDefault(EMAIL, "");
    }

    /** Whether the address alone names this user: once it is verified, or if it was used as the name. */
    boolean isKnownBy(String address) {
        return email().equalsIgnoreCase(address) && (hasVerifiedEmail() || username.equals(sub()));
    }

    boolean hasVerifiedEmail() {
        return Boolean.parseBoolean(attributes.get(EMAIL_VERIFIED));
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Set<String> groups() {
        return groups;
    }

    Status status() {
        return status;
    }

    void become(Status next) {
        status = next;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean isEnabled) {
        enabled = isEnabled;
    }

    boolean hasPassword(String password) {
        return PoolPasswords.matches(password, passwordHash);
    }

    void choose(String password) {
        passwordHash = PoolPasswords.hash(password);
    }

    /** The address that is not verified yet. */
    String newEmail() {
        return newEmail;
    }

    void wantEmail(String address) {
        newEmail = address;
    }

    Optional<SentCode> code(SentCode.Purpose purpose) {
        return Optional.ofNullable(codes.get(purpose));
    }

    void sent(SentCode.Purpose purpose, SentCode code) {
        codes.put(purpose, code);
    }

    void used(SentCode.Purpose purpose) {
        codes.remove(purpose);
    }

    List<Session> sessions() {
        return sessions;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    void modifiedAt(Instant now) {
        modifiedAt = now;
    }
}
