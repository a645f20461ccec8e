package party.somsom.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files with the schemas of everything that was ever published. */
record FrozenSchemas(Path folder) {
    private static final String REWRITE = "somsom.schemas.rewrite";
    private static final String SUFFIX = ".json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static FrozenSchemas inTheRepository() {
        return new FrozenSchemas(Path.of("src/main/resources/schemas"));
    }

    static boolean rewriting() {
        return Boolean.getBoolean(REWRITE);
    }

    /**
     * Compares the schema that a record has now with the published one.
     *
     * @param rewriting whether what may be added is written to the file
     */
    void check(String type, JsonNode now, boolean rewriting) {
        var file = folder.resolve(type + SUFFIX);
        if (!Files.exists(file)) {
            write(file, now, rewriting, type + " is new");
            return;
        }
        switch (Compatibility.of(read(file), now)) {
            case SAME -> {
                // nothing to say
            }
            case MAY_BE_ADDED -> write(file, now, rewriting, type + " has new fields that may be absent, or new texts");
            case NEEDS_A_NEW_VERSION -> throw broken(type, file);
        }
    }

    private static AssertionError broken(String type, Path file) {
        return new AssertionError(type + " was published as it is in " + file + ", and readers rely on it. Leave its "
                + "record as it was, make a " + next(type)
                + " beside it with the change, and publish both for a time.");
    }

    List<String> types() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(SUFFIX, "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String next(String type) {
        var version = type.lastIndexOf(".v") + 2;
        return type.substring(0, version) + (Integer.parseInt(type.substring(version)) + 1);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode now, boolean rewriting, String what) {
        if (!rewriting) {
            throw new AssertionError("%s. Run this test with -D%s=true and commit the file".formatted(what, REWRITE));
        }
        try {
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
