package party.somsom.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import tools.jackson.databind.json.JsonMapper;

/** A person who uses the pool through the SDK and reads their mail. */
record PoolUser(CognitoIdentityProviderClient pool, Clients clients, String username, String email) {
    static final String PASSWORD = "correct horse battery";

    static PoolUser anybody(Clients clients) {
        return new PoolUser(clients.cognito(), clients, "u" + UUID.randomUUID(),
                "p" + UUID.randomUUID() + "@example.com");
    }

    /** Somebody else who gives the same address. */
    PoolUser impostor() {
        return new PoolUser(pool, clients, "u" + UUID.randomUUID(), email);
    }

    PoolUser withEmail(String other) {
        return new PoolUser(pool, clients, username, other);
    }

    String client() {
        return clients.properties().getProperty("somsom.cognito.client-id");
    }

    String poolId() {
        return clients.properties().getProperty("somsom.cognito.user-pool-id");
    }

    SignUpResponse signUp() {
        return signUp(PASSWORD);
    }

    SignUpResponse signUp(String password) {
        return pool.signUp(it -> it.clientId(client())
                .username(username)
                .password(password)
                .userAttributes(AttributeType.builder().name("email").value(email).build(),
                        AttributeType.builder().name("name").value("솜").build()));
    }

    void confirm(String code) {
        pool.confirmSignUp(it -> it.clientId(client()).username(username).confirmationCode(code));
    }

    /** Signs up and confirms. */
    PoolUser confirmed() throws Exception {
        signUp();
        confirm(code());
        return this;
    }

    AuthenticationResultType logIn() {
        return logIn(PASSWORD);
    }

    AuthenticationResultType logIn(String password) {
        return authenticate(AuthFlowType.USER_PASSWORD_AUTH, Map.of("USERNAME", email, "PASSWORD", password));
    }

    AuthenticationResultType renew(String refreshToken) {
        return authenticate(AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", refreshToken));
    }

    AuthenticationResultType rotate(String refreshToken) {
        return pool.getTokensFromRefreshToken(it -> it.clientId(client()).refreshToken(refreshToken))
                .authenticationResult();
    }

    private AuthenticationResultType authenticate(AuthFlowType flow, Map<String, String> parameters) {
        return pool.initiateAuth(it -> it.clientId(client()).authFlow(flow).authParameters(parameters))
                .authenticationResult();
    }

    /** The code in the newest mail. */
    String code() throws IOException, InterruptedException {
        return mails().getFirst().replaceAll("\\D", "");
    }

    List<String> mails() throws IOException, InterruptedException {
        var answer = send(clients.properties().getProperty("somsom.local.mailbox-url") + "?to=" + email,
                HttpRequest.Builder::GET);
        return new JsonMapper().readTree(answer).valueStream().map(mail -> mail.get("text").asString()).toList();
    }

    /** @param ahead of the machine's time, for example {@code PT1H} */
    void turnTheClock(String ahead) throws IOException, InterruptedException {
        send(clients.properties().getProperty("somsom.cognito.endpoint") + "/clock?" + ahead,
                request -> request.POST(BodyPublishers.noBody()));
    }

    String publishedKeys() throws IOException, InterruptedException {
        return send(clients.properties().getProperty("somsom.cognito.issuer") + "/.well-known/jwks.json",
                HttpRequest.Builder::GET);
    }

    private static String send(String uri, UnaryOperator<HttpRequest.Builder> method)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(method.apply(HttpRequest.newBuilder(URI.create(uri))).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
