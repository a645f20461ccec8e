package party.somsom.app.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.WithApplication;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types of the web app come from the document that is kept beside it. So it must be the one that the application
 * publishes.
 */
@WithApplication
class OpenApiDocumentIT {
    private static final Path KEPT = Path.of("../web/openapi.json");
    private static final String REWRITE = "somsom.openapi.rewrite";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    private RestTestClient http;

    @Test
    void theDocumentBesideTheWebAppIsTheOnePublished() throws IOException {
        var published = published();
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(KEPT, published);
        }
        assertThat(published).as("what is published; -D%s=true keeps it", REWRITE).isEqualTo(Files.readString(KEPT));
    }

    private String published() {
        var body = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var document = (ObjectNode) JSON.readTree(body);
        document.remove("servers");
        return JSON.writeValueAsString(document) + "\n";
    }
}
