package party.somsom.localstack.cognito;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpHandler;

/** Puts the parts of the stand-in together. */
public final class UserPool {
    private UserPool() {
    }

    /**
     * Opens the pool in a folder, with the users that an earlier run left there.
     *
     * @return what to serve, by the beginning of the path
     */
    public static Map<String, HttpHandler> open(Path folder, Pool pool, CodeMails mails) throws IOException {
        var time = new TurnableTime();
        var key = PoolKey.in(folder);
        var users = new Users(folder, time);
        var codes = new PoolCodes(users, mails, time);
        var continuations = new Continuations(time);
        var sessions = new SessionOperations(users, new PoolTokens(pool, key, time), continuations, time);
        var api = new CognitoApi(pool,
                List.of(new SignUpOperations(users, codes, continuations, time).all(), sessions.all(),
                        new PasswordOperations(users, codes, sessions, time).all(),
                        new OwnUserOperations(users, codes, sessions).all(),
                        new AdminOperations(users, mails, time).all(),
                        new GroupOperations(users, pool).all()));
        return Map.of("/", api, "/" + pool.id(), new PublishedKeys(pool, key), "/clock", time);
    }
}
