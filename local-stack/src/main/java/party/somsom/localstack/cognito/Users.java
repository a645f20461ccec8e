package party.somsom.localstack.cognito;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users of the pool and its groups. Every change is in the log before it is answered. */
final class Users {
    private final Map<String, User> byName = new LinkedHashMap<>();
    private final Journal journal;
    private final InstantSource time;

    Users(Path folder, InstantSource time) throws IOException {
        this.time = time;
        this.journal = Journal.open(folder.resolve("users.jsonl"));
        journal.users().forEach(user -> byName.put(user.username(), user));
    }

    Collection<User> all() {
        return byName.values();
    }

    /** By the user's name, {@code sub} or e-mail address. */
    Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> all().stream().filter(user -> user.sub().equals(name) || user.isKnownBy(name)).findFirst());
    }

    User get(String name) {
        return find(name).orElseThrow(Fault.USER_NOT_FOUND::asException);
    }

    void add(User user) {
        if (find(user.username()).isPresent()
                || (user.username().equals(user.sub()) && find(user.email()).isPresent())) {
            throw Fault.USERNAME_EXISTS.asException();
        }
        save(user);
    }

    void save(User user) {
        user.modifiedAt(time.instant());
        byName.put(user.username(), user);
        write(() -> journal.save(user));
    }

    void remove(User user) {
        byName.remove(user.username());
        write(() -> journal.remove(user));
    }

    Set<String> groups() {
        return journal.groups();
    }

    void addGroup(String name) {
        if (groups().contains(name)) {
            throw Fault.GROUP_EXISTS.asException();
        }
        write(() -> journal.addGroup(name));
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
