package party.somsom.api.events;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.events.catalogue.Catalogue;
import tools.jackson.databind.JsonNode;

/** Serves what describes the event stream. Like the OpenAPI document, it is not itself a part of that document. */
@Hidden
@RestController
class EventCatalogueController {
    private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Catalogue catalogue;
    private final String page;

    EventCatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.page = CataloguePage.of(catalogue);
    }

    @GetMapping("/asyncapi.json")
    ResponseEntity<JsonNode> asyncApi() {
        return ResponseEntity.ok().cacheControl(CACHE).body(catalogue.asyncApi());
    }

    @GetMapping("/schemas/{type}.json")
    ResponseEntity<JsonNode> schema(@PathVariable String type) {
        var schema = catalogue.schema(type).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CACHE).body(schema);
    }

    @GetMapping(value = "/schemas/events.d.ts", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> typeScript() {
        return ResponseEntity.ok().cacheControl(CACHE).body(catalogue.typeScript());
    }

    @GetMapping(value = "/events", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok().cacheControl(CACHE).body(page);
    }
}
