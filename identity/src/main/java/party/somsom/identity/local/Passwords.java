package party.somsom.identity.local;

import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import party.somsom.foundation.text.Texts;
import party.somsom.identity.IdentityRefusal;

/**
 * Hashes passwords with Argon2id, which is slow on purpose. It has its own threads, at most half as many as processors.
 * So when many people log in, other requests still get processor time, and the memory does not fill up.
 */
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int MAX_BYTES = 72;
    private static final int MAX_WAITING = 100;
    private static final String ENCODED = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS,
            PARALLELISM)
            + "%s$%s";
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB,
            ITERATIONS);
    private final ThreadPoolExecutor threads;
    private final String nobodys;

    Passwords() {
        var size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.nobodys = argon2.encode("nobody's");
    }

    String hash(String password) {
        return run(() -> argon2.encode(Texts.composed(password, MAX_BYTES)));
    }

    /** The same password and salt always give the same hash, in the format of the others. */
    String hash(String password, byte[] salt) {
        return run(() -> ENCODED.formatted(BASE64.encodeToString(salt),
                BASE64.encodeToString(argon2id(Texts.composed(password, MAX_BYTES), salt))));
    }

    /** The salt in a hash. */
    static byte[] saltOf(String hash) {
        var parts = hash.split("\\$", -1);
        return Base64.getDecoder().decode(parts[parts.length - 2]);
    }

    private static byte[] argon2id(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt)
                .withParallelism(PARALLELISM)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ITERATIONS)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.toCharArray(), hash);
        return hash;
    }

    boolean matches(String password, String hash) {
        return run(() -> argon2.matches(Texts.composed(password, MAX_BYTES), hash));
    }

    /** Takes as long as checking a real password, and never matches. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T run(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException _) {
            throw IdentityRefusal.OVERLOADED.asException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
