package party.somsom.identity;

import java.util.function.BiConsumer;

/** Makes people for load tests. They exist in the local run only. */
public interface TestAccounts {
    /** Makes confirmed accounts with a session each, and hands over every e-mail address with its access token. */
    void make(int count, BiConsumer<String, String> emailAndToken);
}
