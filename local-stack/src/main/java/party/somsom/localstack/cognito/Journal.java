package party.somsom.localstack.cognito;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a line for each change. The last line about a user counts. Each start writes it anew without the rest.
 */
final class Journal {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Set<String> groups = new TreeSet<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** One of the parts is there. */
    private record Line(@Nullable User user, @Nullable String removed, @Nullable String group) {
    }

    static Journal open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var journal = new Journal(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> journal.apply(JSON.readValue(line, Line.class)));
        }
        journal.rewrite();
        return journal;
    }

    Collection<User> users() {
        return List.copyOf(users.values());
    }

    Set<String> groups() {
        return groups;
    }

    void save(User user) throws IOException {
        append(new Line(user, null, null));
    }

    void remove(User user) throws IOException {
        append(new Line(null, user.username(), null));
    }

    void addGroup(String name) throws IOException {
        append(new Line(null, null, name));
    }

    private void append(Line line) throws IOException {
        apply(line);
        Files.writeString(file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void apply(Line line) {
        if (line.user() != null) {
            users.put(line.user().username(), line.user());
        }
        if (line.removed() != null) {
            users.remove(line.removed());
        }
        if (line.group() != null) {
            groups.add(line.group());
        }
    }

    private void rewrite() throws IOException {
        var lines = new ArrayList<String>();
        groups.forEach(group -> lines.add(JSON.writeValueAsString(new Line(null, null, group))));
        users.values().forEach(user -> lines.add(JSON.writeValueAsString(new Line(user, null, null))));
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(aside, lines);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
