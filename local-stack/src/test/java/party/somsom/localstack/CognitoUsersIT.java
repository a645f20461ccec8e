package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jwt.SignedJWT;

import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** What the stand-in for Cognito does with users who are there, and what it keeps. */
class CognitoUsersIT {
    @TempDir
    private Path folder;
    private Program program;
    private PoolUser ann;

    @BeforeEach
    void start() throws Exception {
        program = pool();
        ann = PoolUser.anybody(new Clients(program.properties())).confirmed();
    }

    private Program pool() throws Exception {
        return Program.servers("--data", folder.resolve("data").toString(), "--properties",
                folder.resolve("stack.properties").toString(), "--only", "mail,cognito");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void usersChangeAndLeave() throws Exception {
        var token = ann.logIn().accessToken();
        changesTheirPassword(token);
        changesNameAndAddress(token);
        isFoundByOperators();
        isLockedOutAfterWrongPasswords();

        ann.pool().deleteUser(it -> it.accessToken(token));

        assertThatExceptionOfType(UserNotFoundException.class).isThrownBy(() -> ann.pool()
                .adminGetUser(it -> it.userPoolId(ann.poolId()).username(ann.username())));
        assertThatExceptionOfType(UserNotFoundException.class)
                .isThrownBy(() -> ann.pool().getUser(it -> it.accessToken(token)));
    }

    private void changesTheirPassword(String token) {
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> change(token, "a wrong one", "quite another one"));
        change(token, PoolUser.PASSWORD, "quite another one");
        assertThat(ann.logIn("quite another one").accessToken()).isNotEmpty();
        change(token, "quite another one", PoolUser.PASSWORD);
    }

    private void change(String token, String from, String to) {
        ann.pool().changePassword(it -> it.accessToken(token).previousPassword(from).proposedPassword(to));
    }

    private void changesNameAndAddress(String token) throws Exception {
        var moved = ann.withEmail("new-" + ann.email());
        ann.pool()
                .updateUserAttributes(it -> it.accessToken(token)
                        .userAttributes(attribute("name", "Ann"), attribute("email", moved.email())));
        assertThat(attributes(token)).contains(attribute("name", "Ann"), attribute("email", ann.email()));

        var code = moved.code();
        ann.pool().verifyUserAttribute(it -> it.accessToken(token).attributeName("email").code(code));

        assertThat(attributes(token)).contains(attribute("email", moved.email()), attribute("email_verified", "true"));
        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(ann::logIn);
        ann = moved;
        assertThat(ann.logIn().accessToken()).isNotEmpty();
    }

    private List<AttributeType> attributes(String token) {
        return ann.pool().getUser(it -> it.accessToken(token)).userAttributes();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private void isFoundByOperators() {
        var user = ann.pool().adminGetUser(it -> it.userPoolId(ann.poolId()).username(ann.email()));
        assertThat(user.username()).isEqualTo(ann.username());
        assertThat(user.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(user.userCreateDate()).isBeforeOrEqualTo(user.userLastModifiedDate());
        var sub = user.userAttributes().stream().filter(it -> it.name().equals("sub")).findFirst().orElseThrow();
        for (var filter : List.of("email = \"%s\"".formatted(ann.email()), "sub = \"%s\"".formatted(sub.value()),
                "email ^= \"new-\"")) {
            assertThat(found(filter)).extracting(UserType::username).containsExactly(ann.username());
        }
        assertThat(found("email = \"nobody@example.com\"")).isEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> ann.pool().listUsers(it -> it.userPoolId("elsewhere_1")));
    }

    private List<UserType> found(String filter) {
        return ann.pool().listUsers(it -> it.userPoolId(ann.poolId()).filter(filter)).users();
    }

    private void isLockedOutAfterWrongPasswords() throws Exception {
        for (var guess = 0; guess < 5; guess++) {
            assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> ann.logIn("a wrong one"));
        }
        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(ann::logIn)
                .withMessageContaining("attempts exceeded");
        ann.turnTheClock("PT2S");
        assertThat(ann.logIn().accessToken()).isNotEmpty();
    }

    @Test
    void groupsAreInTheTokensAndEverythingSurvivesARestart() throws Exception {
        // given
        var token = ann.logIn();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(this::promote);
        ann.pool().createGroup(it -> it.userPoolId(ann.poolId()).groupName("operator"));
        promote();
        var created = ann.pool()
                .adminCreateUser(it -> it.userPoolId(ann.poolId())
                        .username("bob")
                        .messageAction(MessageActionType.SUPPRESS))
                .user();
        assertThat(created.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);

        // when
        program.kill();
        program = pool();
        ann = new PoolUser(new Clients(program.properties()).cognito(), new Clients(program.properties()),
                ann.username(), ann.email());

        // then
        assertThat(
                ann.pool().adminListGroupsForUser(it -> it.userPoolId(ann.poolId()).username(ann.username())).groups())
                .extracting(GroupType::groupName)
                .containsExactly("operator");
        var renewed = ann.renew(token.refreshToken());
        assertThat(SignedJWT.parse(renewed.accessToken()).getJWTClaimsSet().getStringListClaim("cognito:groups"))
                .containsExactly("operator");
        assertThat(SignedJWT.parse(renewed.accessToken()).getHeader().getKeyID())
                .isEqualTo(SignedJWT.parse(token.accessToken()).getHeader().getKeyID());
        ann.pool()
                .adminSetUserPassword(it -> it.userPoolId(ann.poolId())
                        .username("bob")
                        .password(PoolUser.PASSWORD)
                        .permanent(true));
        ann.pool().adminDeleteUser(it -> it.userPoolId(ann.poolId()).username("bob"));
        assertThat(found("username = \"bob\"")).isEmpty();
    }

    private void promote() {
        ann.pool()
                .adminAddUserToGroup(it -> it.userPoolId(ann.poolId())
                        .username(ann.username())
                        .groupName("operator"));
    }
}
