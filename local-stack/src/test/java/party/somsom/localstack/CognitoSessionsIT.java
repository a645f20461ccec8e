package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/** The tokens and sessions of the stand-in for Cognito, through Amazon's own client. */
class CognitoSessionsIT extends OnePool {
    @Test
    void tokensHaveTheClaimsAndTheSignatureOfCognito() throws Exception {
        var ann = ann();
        ann.confirmed();
        var result = ann.logIn();

        var access = SignedJWT.parse(result.accessToken());
        var id = SignedJWT.parse(result.idToken());

        var key = JWKSet.parse(ann.publishedKeys()).getKeyByKeyId(access.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(access.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(id.verify(new RSASSAVerifier(key))).isTrue();
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(property("somsom.cognito.issuer"))
                .endsWith(ann.poolId());
        assertThat(claims.getClaims()).containsEntry("token_use", "access")
                .containsEntry("client_id", ann.client())
                .containsEntry("username", ann.username())
                .containsKeys("sub", "jti", "origin_jti", "exp", "iat", "auth_time")
                .doesNotContainKeys("aud", "email");
        assertThat(id.getJWTClaimsSet().getAudience()).containsExactly(ann.client());
        assertThat(id.getJWTClaimsSet().getClaims()).containsEntry("token_use", "id")
                .containsEntry("email", ann.email())
                .containsEntry("email_verified", true)
                .containsEntry("cognito:username", ann.username())
                .containsEntry("origin_jti", claims.getClaim("origin_jti"));
        assertThat(result.expiresIn()).isEqualTo(900);
    }

    @Test
    void aRefreshTokenRenewsAndTwoLogInsAreTwoSessions() throws Exception {
        var ann = ann();
        ann.confirmed();
        var first = ann.logIn();
        var second = ann.logIn();

        var renewed = ann.renew(first.refreshToken());
        assertThat(renewed.refreshToken()).isNull();
        assertThat(origin(renewed.accessToken())).isEqualTo(origin(first.accessToken()))
                .isNotEqualTo(origin(second.accessToken()));
        ann.pool().revokeToken(it -> it.clientId(ann.client()).token(first.refreshToken()));

        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> ann.renew(first.refreshToken()));
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> ann.pool().getUser(it -> it.accessToken(renewed.accessToken())));
        assertThat(ann.renew(second.refreshToken()).accessToken()).isNotEmpty();
    }

    @Test
    void aRotatedRefreshTokenWorksForAMinute() throws Exception {
        var ann = ann();
        ann.confirmed();
        var first = ann.logIn();
        var second = ann.rotate(first.refreshToken());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(ann.rotate(first.refreshToken()).refreshToken()).isEqualTo(second.refreshToken());

        ann.turnTheClock("PT61S");

        assertThatExceptionOfType(RefreshTokenReuseException.class)
                .isThrownBy(() -> ann.rotate(first.refreshToken()));
        assertThat(ann.rotate(second.refreshToken()).refreshToken()).isNotEmpty();
        ann.turnTheClock("P31D");
        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> ann.rotate(second.refreshToken()));
    }

    @Test
    void aGlobalSignOutEndsEverySession() throws Exception {
        var ann = ann();
        ann.confirmed();
        var first = ann.logIn();
        var second = ann.logIn();

        ann.pool().globalSignOut(it -> it.accessToken(first.accessToken()));

        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> ann.renew(second.refreshToken()));
        var third = ann.logIn();
        ann.pool().adminUserGlobalSignOut(it -> it.userPoolId(ann.poolId()).username(ann.username()));
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> ann.pool().getUser(it -> it.accessToken(third.accessToken())));
    }

    private static Object origin(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet().getClaim("origin_jti");
    }
}
