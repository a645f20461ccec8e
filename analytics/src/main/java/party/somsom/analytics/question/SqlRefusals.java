package party.somsom.analytics.question;

import java.sql.SQLException;
import java.util.regex.Pattern;

import party.somsom.analytics.question.SqlRefusedException.Code;

/** Tells from what DuckDB says why it has no answer. */
final class SqlRefusals {
    /** DuckDB puts this before what it has found while it prepared the statement. */
    private static final Pattern PREFIX = Pattern
            .compile("(?s)^Invalid Input Error: Attempting to execute .*?\\nError: ");

    private SqlRefusals() {
    }

    static SqlRefusedException of(SQLException refused, Limits limits) {
        var message = PREFIX.matcher(String.valueOf(refused.getMessage())).replaceFirst("").strip();
        if (message.startsWith("INTERRUPT")) {
            return new SqlRefusedException(Code.SQL_TOO_SLOW,
                    "The answer takes longer than %d s".formatted(limits.time().toSeconds()));
        }
        if (message.startsWith("Out of Memory")) {
            return new SqlRefusedException(Code.SQL_TOO_LARGE,
                    "The answer needs more memory than %s".formatted(limits.memory()));
        }
        var code = message.startsWith("Permission Error") ? Code.SQL_FORBIDDEN : Code.SQL_WRONG;
        return new SqlRefusedException(code, message);
    }
}
