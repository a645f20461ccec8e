package party.somsom.foundation.redis;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;

/** Tells a Redis that does not answer from one that refuses a command. */
final class RedisOutage {
    private RedisOutage() {
    }

    static boolean isCauseOf(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RedisLoadingException _ -> {
                    return true;
                }
                case RedisCommandExecutionException _ -> {
                    return false;
                }
                case RedisCommandInterruptedException _ -> {
                    return false;
                }
                case RedisException _ -> {
                    return true;
                }
                default -> {
                    if (isConnectionProblem(cause)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isConnectionProblem(Throwable cause) {
        return cause instanceof RedisConnectionFailureException || cause instanceof QueryTimeoutException
                || cause instanceof IOException || cause instanceof TimeoutException;
    }
}
