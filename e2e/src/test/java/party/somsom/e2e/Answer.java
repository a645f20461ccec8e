package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The answer to a request. */
record Answer(int status, String text, JsonNode json) {
    private static final int NONE = 0;
    /** There was no request. */
    static final Answer NOTHING = new Answer(204, "", MissingNode.getInstance());

    /** The connection ended before the answer came. */
    static Answer none(IOException why) {
        return new Answer(NONE, why.toString(), MissingNode.getInstance());
    }

    boolean isOk() {
        return status == 200;
    }

    boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    /** The status and, for a refusal, its code: {@code 201}, {@code 409 SOLD_OUT}, {@code no answer}. */
    String outcome() {
        if (status == NONE) {
            return "no answer";
        }
        return status < 400 ? Integer.toString(status) : status + " " + get("code");
    }

    /** A field of the body by its path, such as {@code items/0/status}; empty where there is none. */
    String get(String path) {
        return json.at("/" + path).asString("");
    }

    Answer expect(String outcome) {
        assertThat(outcome()).as(text).isEqualTo(outcome);
        return this;
    }
}
