package party.somsom.identity.token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

/** An RSA private key in a PEM file that only its owner can read. */
final class KeyFile {
    private static final String HEADER = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOTER = "-----END PRIVATE KEY-----";
    private static final int LINE_LENGTH = 64;

    private KeyFile() {
    }

    /** Reads the key, or makes it first if there is none. Nodes that start at the same time get the same key. */
    static RSAPrivateCrtKey readOrCreate(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("No usable private key in " + file.toAbsolutePath()
                    + "; it must be a PKCS#8 PEM file of an RSA key that this user can read", e);
        }
    }

    private static RSAPrivateCrtKey read(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file).replace(HEADER, "").replace(FOOTER, "");
        return PrivateKeys.read(Base64.getMimeDecoder().decode(pem));
    }

    /** Writes the whole key to disk before it gets its name, and never replaces an existing file. */
    private static RSAPrivateCrtKey create(Path file) throws IOException, GeneralSecurityException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "key", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(draft);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // another node was faster, so its key counts
        } finally {
            Files.delete(draft);
        }
        return read(file);
    }

    private static void write(Path draft) throws IOException, GeneralSecurityException {
        var encoder = Base64.getMimeEncoder(LINE_LENGTH, new byte[]{'\n'});
        var pem = HEADER + "\n" + encoder.encodeToString(PrivateKeys.generate().getEncoded()) + "\n"
                + FOOTER + "\n";
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }
}
