package party.somsom.localstack.cognito;

/**
 * The one user pool with its one client. The client has no secret, and it lets users log in with a password.
 *
 * @param issuer the beginning of the addresses of its published keys, and the issuer in its tokens
 */
public record Pool(String id, String clientId, String issuer) {
    private static final String CLIENT = "somsomlocalclient000000001";

    public static Pool at(String endpoint, String region) {
        var id = region + "_SomsomLoc";
        return new Pool(id, CLIENT, endpoint + "/" + id);
    }

    /** A request names the pool or the client, and some name both. */
    void check(CognitoRequest request) {
        request.find("UserPoolId").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw Fault.RESOURCE_NOT_FOUND.asException("User pool %s does not exist.".formatted(other));
        });
        request.find("ClientId").filter(other -> !other.equals(clientId)).ifPresent(other -> {
            throw Fault.RESOURCE_NOT_FOUND.asException("User pool client %s does not exist.".formatted(other));
        });
    }
}
