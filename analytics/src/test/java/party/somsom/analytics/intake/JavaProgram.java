package party.somsom.analytics.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import party.somsom.localstack.launch.ChildProcess;
import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.Jvm;

/** A program in a process of its own, which can be killed. It never lives longer than this JVM. */
public record JavaProgram(ChildProcess child) {
    private static final ChildProcesses CHILDREN = new ChildProcesses();

    /** @param temporary where DuckDB unpacks itself; a killed process leaves that behind */
    public static JavaProgram start(Path temporary, String mainClass, String... words) throws Exception {
        return start(System.getProperty("java.class.path"), temporary, mainClass, words);
    }

    static JavaProgram start(String classPath, Path temporary, String mainClass, String... words) throws Exception {
        var log = Files.createTempFile(Files.createDirectories(Path.of("target/logs")), "program-", ".log");
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.SMALL);
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED", "-cp",
                classPath, mainClass));
        command.addAll(List.of(words));
        return new JavaProgram(CHILDREN.start(mainClass, command, log));
    }

    public void kill() throws InterruptedException {
        child.kill();
    }

    /** @return the exit code */
    public int stop() throws InterruptedException {
        child.process().destroy();
        child.process().waitFor(30, TimeUnit.SECONDS);
        return child.process().exitValue();
    }

    int awaitEnd() throws InterruptedException {
        return child.process().waitFor();
    }

    String log() throws IOException {
        return Files.readString(child.log());
    }
}
