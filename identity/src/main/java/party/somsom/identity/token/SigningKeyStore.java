package party.somsom.identity.token;

import java.util.List;

/** Keeps the signing keys that came after the first one, where every node finds them. */
public interface SigningKeyStore {
    /** The keys, oldest first. */
    List<SealedKey> all();

    /** @return whether the key was added; if not, another node was faster with the same number */
    boolean add(SealedKey key);

    void remove(int number);
}
