package party.somsom.identity.token;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What all nodes of a test share. */
final class KeysInMemory implements SigningKeyStore {
    private final NavigableMap<Integer, SealedKey> keys = new ConcurrentSkipListMap<>();

    @Override
    public List<SealedKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean add(SealedKey key) {
        return keys.putIfAbsent(key.number(), key) == null;
    }

    @Override
    public void remove(int number) {
        keys.remove(number);
    }
}
