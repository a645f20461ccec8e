package party.somsom.localstack.server;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Folders;

/** The servers' programs. Each is unpacked once. */
final class Binaries {
    private final Path folder;
    private final Consumer<String> output;

    /** @param output is told about work that takes long */
    Binaries(Path folder, Consumer<String> output) {
        this.folder = folder;
        this.output = output;
    }

    /**
     * Unpacks a program from the archive on the class path that contains it.
     *
     * @param needed the first parts of the names of other files that the program needs
     * @return the program; its place relative to those files is the same as in the archive
     */
    Path unpack(String title, String program, String... needed) throws Exception {
        var resource = Binaries.class.getClassLoader().getResource(program);
        if (resource == null) {
            throw new ExplainedException("The program of %s is not on the class path: %s".formatted(title, program));
        }
        var archive = ((JarURLConnection) resource.openConnection()).getJarFile();
        var unpacked = prepare(Path.of(archive.getName()).getFileName().toString(), target -> {
            output.accept("%s: unpacking, the first time only".formatted(title));
            for (var entry : archive.stream().toList()) {
                if (entry.getName().equals(program) || Arrays.stream(needed).anyMatch(entry.getName()::startsWith)) {
                    unpack(archive, entry, target);
                }
            }
            if (!target.resolve(program).toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + target.resolve(program) + " executable");
            }
        });
        return unpacked.resolve(program);
    }

    /** Fetches a program that is published as an npm package. */
    Path npm(String title, String name, String version, String program) throws Exception {
        var fetched = prepare("%s-%s".formatted(name.replace("@", "").replace('/', '-'), version), target -> {
            output.accept("%s: fetching it with npm, the first time only".formatted(title));
            var npm = new ProcessBuilder("npm", "install", "--no-save", "--no-audit", "--prefer-offline", "--prefix",
                    target.toString(), name + "@" + version).redirectErrorStream(true);
            try {
                var process = npm.start();
                var said = process.inputReader().readAllAsString();
                if (process.waitFor() != 0) {
                    throw new ExplainedException("%s: npm cannot fetch %s:\n%s".formatted(title, name, said));
                }
            } catch (IOException e) {
                throw new ExplainedException(
                        "%s comes with npm, and there is no npm: install Node.js (%s)".formatted(title,
                                e.getMessage()));
            }
        });
        return fetched.resolve("node_modules").resolve(name).resolve(program);
    }

    private static void unpack(JarFile archive, JarEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName());
        if (!entry.isDirectory()) {
            Files.createDirectories(file.getParent());
            try (var content = archive.getInputStream(entry)) {
                Files.copy(content, file);
            }
        }
    }

    /**
     * Fills a temporary folder and moves it into place when complete, because two stacks may do this at the same time.
     */
    private Path prepare(String name, Filling filling) throws Exception {
        var place = folder.resolve(name);
        if (Files.notExists(place)) {
            var aside = Files.createTempDirectory(Files.createDirectories(folder), name + ".");
            try {
                filling.fill(aside);
                Files.move(aside, place);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFirst) {
                // and made the same folder
            } finally {
                Folders.delete(aside);
            }
        }
        return place;
    }

    private interface Filling {
        void fill(Path folder) throws Exception;
    }
}
