package party.somsom.analytics.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The questions of the report: all {@code .sql} files among the resources, in the order of their names. */
public final class Questions {
    private static final String FOLDER = "/questions";
    private static final String SUFFIX = ".sql";

    private Questions() {
    }

    public static List<Question> all() throws IOException {
        var folder = folder();
        if (!folder.getScheme().equals("jar")) {
            return in(Path.of(folder));
        }
        try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
            return in(jar.getPath(FOLDER));
        }
    }

    private static URI folder() throws IOException {
        try {
            return Objects.requireNonNull(Questions.class.getResource(FOLDER), FOLDER).toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Question> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var questions = files.filter(each -> each.toString().endsWith(SUFFIX)).sorted().toList();
            return questions.stream().map(Questions::read).toList();
        }
    }

    private static Question read(Path file) {
        try {
            var name = file.getFileName().toString();
            return Question.parse(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
