package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the command line of one of our Spring Boot applications and starts it. */
public final class ApplicationLaunch {
    /** This setting tells one of our applications where to write its port. */
    private static final String PORT_FILE = "somsom.port-file";

    private final List<String> jvm = new ArrayList<>();
    private final List<String> program;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int port;
    private String probe = Application.READINESS;
    private int readyStatus = 200;

    private ApplicationLaunch(String... program) {
        this.program = List.of(program);
        set("server.address", Loopback.HOST);
    }

    /** @param keyFile the key that signs access tokens, the same for all nodes; made if the file is missing */
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
        return set(List.of("--%s=%s".formatted(name, value)));
    }

    public ApplicationLaunch set(Map<String, String> values) {
        values.forEach(this::set);
        return this;
    }

    /** Takes options in the form of a command line. An option replaces an earlier one of the same name. */
    public ApplicationLaunch set(List<String> options) {
        options.forEach(option -> settings.put(option.split("=", 2)[0], option));
        return this;
    }

    /** Without a call of this method, the port is a free one. */
    public ApplicationLaunch port(int fixed) {
        port = fixed;
        return this;
    }

    /** Sets the request that shows readiness, for an application whose readiness differs from Somsom's. */
    public ApplicationLaunch readyWhen(String path, int status) {
        probe = path;
        readyStatus = status;
        return this;
    }

    /**
     * Starts the application and does not wait for it to be ready, so several applications can start in parallel.
     *
     * @param log the log; the port is written beside it, see {@link Application#portFile}
     */
    public Application start(ChildProcesses children, String name, Path log) throws IOException, InterruptedException {
        var portFile = Application.portFile(log);
        Files.deleteIfExists(portFile);
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvm);
        command.addAll(program);
        command.addAll(settings.values());
        command.add("--server.port=" + port);
        command.add("--%s=%s".formatted(PORT_FILE, portFile));
        return new Application(children.start(name, command, log), portFile, probe, readyStatus);
    }
}
