import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars and stores their entries without compression. So the layer of the image is compressed once and over all
 * of them, which makes it much smaller. Leaves out the native libraries for other systems.
 *
 * <p>{@code java StoreJars.java FROM TO NATIVE}: the last one is a pattern of the native libraries that stay.
 */
class StoreJars {
    private static final Pattern NATIVE = Pattern.compile("\\.(so|dll|dylib|jnilib)(_\\w+)?$");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    static void main(String[] words) throws IOException {
        var from = Path.of(words[0]);
        var to = Files.createDirectories(Path.of(words[1]));
        var staying = Pattern.compile(words[2]);
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                copy(jar, to.resolve(jar.getFileName()), staying);
            }
        }
    }

    private static void copy(Path from, Path to, Pattern staying) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : in.stream().filter(entry -> stays(entry.getName(), staying)).toList()) {
                copy(entry.getName(), in.getInputStream(entry).readAllBytes(), out);
            }
        }
    }

    private static boolean stays(String name, Pattern staying) {
        return !NATIVE.matcher(name).find() || staying.matcher(name).find();
    }

    private static void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
