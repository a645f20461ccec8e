package party.somsom.api.identity;

import java.util.function.BiConsumer;

/** Makes people for load tests. There is an implementation in the local run only. */
public interface TestAccounts {
    /** Makes confirmed accounts with a session each, and hands over every e-mail address with its access token. */
    void make(int count, BiConsumer<String, String> emailAndToken);
}
