package party.somsom.edge;

import java.util.List;

import party.somsom.identity.token.SealedKey;
import party.somsom.identity.token.SigningKeyStore;

/** Keeps no key, so the first one stays. */
final class NoKeys implements SigningKeyStore {
    @Override
    public List<SealedKey> all() {
        return List.of();
    }

    @Override
    public boolean add(SealedKey key) {
        return false;
    }

    @Override
    public void remove(int number) {
        // there is none
    }
}
