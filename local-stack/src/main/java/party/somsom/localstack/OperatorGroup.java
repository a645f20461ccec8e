package party.somsom.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import tools.jackson.databind.json.JsonMapper;

/** The group of operators in the stand-in for Cognito. */
record OperatorGroup(URI endpoint, String poolId) {
    private static final String NAME = "operator";
    private static final String TARGET = "AWSCognitoIdentityProviderService.";

    /** Empty if the application itself keeps the accounts. */
    static Optional<OperatorGroup> of(Home home) throws IOException {
        var addresses = new Properties();
        try (var file = Files.newBufferedReader(home.addresses())) {
            addresses.load(file);
        }
        var endpoint = addresses.getProperty("somsom.cognito.endpoint");
        return endpoint == null || !"cognito".equals(addresses.getProperty("somsom.identity.provider"))
                ? Optional.empty()
                : Optional.of(new OperatorGroup(URI.create(endpoint),
                        addresses.getProperty("somsom.cognito.user-pool-id")));
    }

    /** Returns whether the pool knows the user. */
    boolean add(String email) throws IOException, InterruptedException {
        call("CreateGroup", Map.of("UserPoolId", poolId, "GroupName", NAME)); // it may be there already
        return call("AdminAddUserToGroup", user(email));
    }

    boolean remove(String email) throws IOException, InterruptedException {
        return call("AdminRemoveUserFromGroup", user(email));
    }

    private Map<String, String> user(String email) {
        return Map.of("UserPoolId", poolId, "GroupName", NAME, "Username", email);
    }

    private boolean call(String operation, Map<String, String> request) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(new JsonMapper().writeValueAsString(request));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(endpoint)
                    .header("X-Amz-Target", TARGET + operation)
                    .POST(body)
                    .build(), BodyHandlers.discarding());
            return answer.statusCode() == RunningNode.OK;
        }
    }
}
