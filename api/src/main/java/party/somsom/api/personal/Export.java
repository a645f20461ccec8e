package party.somsom.api.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

import party.somsom.foundation.personal.PersonalData;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what every store keeps about a person: a JSON file for each kind of data, and a page to read. It holds no more
 * than one thing in memory at a time, so it asks each store twice.
 */
@Component
public class Export {
    private static final String PAGE = "index.html";

    private final List<PersonalData> stores;
    private final JsonMapper json;
    private final Labels labels = new Labels();

    Export(List<PersonalData> stores, JsonMapper json) {
        this.stores = stores.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.json = json;
    }

    /** Does not close the stream. */
    public void write(String userId, Locale language, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        for (var store : stores) {
            zip.putNextEntry(new ZipEntry(store.name() + ".json"));
            writeJson(store, userId, zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(PAGE));
        var page = new ReadablePage(zip, json, labels, language);
        page.begin();
        for (var store : stores) {
            page.section(store.name());
            store.export(userId, page::add);
        }
        page.end();
        zip.closeEntry();
        zip.finish();
    }

    private void writeJson(PersonalData store, String userId, OutputStream zip) throws IOException {
        try (var array = json.writerWithDefaultPrettyPrinter().writeValuesAsArray(StreamUtils.nonClosing(zip))) {
            store.export(userId, array::write);
        }
    }
}
