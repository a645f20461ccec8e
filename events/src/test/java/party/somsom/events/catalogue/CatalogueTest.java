package party.somsom.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import party.somsom.events.EventTypes;

class CatalogueTest {
    /** The build gives this file to the official parser. */
    private static final Path DOCUMENT = Path.of("target/asyncapi.json");

    private final Catalogue catalogue = new Catalogue("events.of.a.test");

    @Test
    void theDocumentHasEveryType() throws IOException {
        var document = catalogue.asyncApi();
        Files.writeString(DOCUMENT, document.toPrettyString());

        assertThat(document.at("/channels/events/address").asString()).isEqualTo("events.of.a.test");
        assertThat(document.at("/channels/events/messages").propertyNames())
                .containsExactlyElementsOf(EventTypes.all().keySet());
        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(EventTypes.all().keySet());
    }

    @Test
    void thereIsATypeForTypeScriptOfEveryEvent() {
        assertThat(catalogue.typeScript()).contains(
                EventTypes.all().keySet().stream().map(type -> "'" + type + "': ").toList());
    }
}
