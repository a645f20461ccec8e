package party.somsom.identity.local;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

import party.somsom.foundation.database.Milliseconds;
import party.somsom.identity.PasskeyView;

/** A passkey of an account. Statements change the row; entities only read it. */
@Entity
@Table(name = "identity_passkey")
class AccountPasskey {
    private static final String COMMA = ",";

    @Id
    @Column(columnDefinition = "char")
    String id;
    @Column(columnDefinition = "char")
    String accountId;
    byte[] credentialId;
    byte[] publicKey;
    @Column(columnDefinition = "blob")
    byte[] attestation;
    long signatureCount;
    boolean uvInitialized;
    boolean backupEligible;
    boolean backupState;
    String transports;
    String label;
    @Convert(converter = Milliseconds.class)
    Instant createdAt;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant lastUsedAt;

    /** Hibernate makes it and fills it. */
    protected AccountPasskey() {
    }

    AccountPasskey(String id, CredentialRecord record, byte[] attestation, Instant now) {
        this.id = id;
        this.accountId = PasskeyOwners.accountOf(record.getUserEntityUserId());
        this.credentialId = record.getCredentialId().getBytes();
        this.publicKey = record.getPublicKey().getBytes();
        this.attestation = attestation;
        this.signatureCount = record.getSignatureCount();
        this.uvInitialized = record.isUvInitialized();
        this.backupEligible = record.isBackupEligible();
        this.backupState = record.isBackupState();
        this.transports = record.getTransports()
                .stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(COMMA));
        this.label = record.getLabel();
        this.createdAt = now;
    }

    CredentialRecord toRecord() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(credentialId))
                .userEntityUserId(PasskeyOwners.handleOf(accountId))
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .attestationObject(new Bytes(attestation))
                .signatureCount(signatureCount)
                .uvInitialized(uvInitialized)
                .backupEligible(backupEligible)
                .backupState(backupState)
                .transports(Stream.of(transports.split(COMMA, -1))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(label)
                .created(createdAt)
                .lastUsed(lastUsedAt == null ? createdAt : lastUsedAt)
                .build();
    }

    PasskeyView view() {
        return new PasskeyView(id, label, createdAt, lastUsedAt);
    }
}
