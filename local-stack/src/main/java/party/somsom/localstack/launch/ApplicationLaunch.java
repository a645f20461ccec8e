package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a Spring Boot application of ours, put together and started. */
public final class ApplicationLaunch {
    /** The setting by which an application of ours is told where to write its port. */
    private static final String PORT_FILE = "somsom.port-file";

    private final List<String> jvm = new ArrayList<>();
    private final List<String> program;
    private final List<String> settings = new ArrayList<>();
    private int port;
    private String probe = Application.READINESS;
    private int readyStatus = 200;

    private ApplicationLaunch(String... program) {
        this.program = List.of(program);
        set("server.address", Loopback.HOST);
    }

    /** @param keyFile signs the access tokens, and is made if it is not there; all nodes have the same */
    public static ApplicationLaunch ofSomsom(Path jar, Path keyFile) {
        return new ApplicationLaunch("-jar", jar.toAbsolutePath().toString())
                .jvm(List.of("-Daxoniq.update-checker.disabled=true"))
                .set("spring.profiles.active", "local")
                .set("somsom.identity.key-file", keyFile.toAbsolutePath().toString());
    }

    public static ApplicationLaunch ofClass(String classPath, String name) {
        return new ApplicationLaunch("-cp", classPath, name);
    }

    public ApplicationLaunch jvm(List<String> options) {
        jvm.addAll(options);
        return this;
    }

    public ApplicationLaunch set(String name, String value) {
        settings.add("--%s=%s".formatted(name, value));
        return this;
    }

    public ApplicationLaunch set(Map<String, String> values) {
        values.forEach(this::set);
        return this;
    }

    /** As on a command line. */
    public ApplicationLaunch set(List<String> options) {
        settings.addAll(options);
        return this;
    }

    /** A free one if this is not called. */
    public ApplicationLaunch port(int fixed) {
        port = fixed;
        return this;
    }

    /** What shows that it is ready, if it is not as Somsom is. */
    public ApplicationLaunch readyWhen(String path, int status) {
        probe = path;
        readyStatus = status;
        return this;
    }

    /**
     * Returns without waiting for it to be ready, so that several can start side by side.
     *
     * @param log its port is written beside it, see {@link Application#portFile}
     */
    public Application start(ChildProcesses children, String name, Path log) throws IOException, InterruptedException {
        var portFile = Application.portFile(log);
        Files.deleteIfExists(portFile);
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvm);
        command.addAll(program);
        command.addAll(settings);
        command.add("--server.port=" + port);
        command.add("--%s=%s".formatted(PORT_FILE, portFile));
        return new Application(children.start(name, command, log), portFile, probe, readyStatus);
    }
}
