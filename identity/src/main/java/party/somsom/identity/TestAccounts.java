package party.somsom.identity;

import java.util.function.BiConsumer;

/** Makes accounts for load tests. It exists in the local run only. */
public interface TestAccounts {
    /** Makes confirmed accounts with one session each, and passes on each e-mail address with its access token. */
    void make(int count, BiConsumer<String, String> emailAndToken);
}
