package party.somsom.localstack.cognito;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** The body of a request. */
record CognitoRequest(JsonNode body) {
    String text(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    Optional<String> find(String name) {
        return text(body.path(name));
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }

    int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    /** A list of names and values. */
    Map<String, String> attributes(String name) {
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : body.path(name)) {
            attributes.put(attribute.path("Name").asString(), attribute.path("Value").asString(""));
        }
        return attributes;
    }

    String authParameter(String name) {
        return text(body.path("AuthParameters").path(name)).orElseThrow(() -> missing(name));
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asString("")).filter(text -> !text.isEmpty());
    }

    private static CognitoException missing(String name) {
        return Fault.INVALID_PARAMETER.asException("Missing required parameter " + name);
    }
}
