package party.somsom.analytics.question;

import java.sql.Connection;
import java.sql.SQLException;

import party.somsom.analytics.question.SqlRefusedException.Code;
import tools.jackson.databind.json.JsonMapper;

/** Tells by DuckDB's own parser whether a text is one SELECT and nothing else. */
final class SingleSelect {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARSE = "SELECT json_serialize_sql(?::VARCHAR)";
    /** What DuckDB answers to other statements, which can be written in SQL but not as JSON. */
    private static final String OTHER_STATEMENT = "not implemented";

    private SingleSelect() {
    }

    static void check(String sql, Connection connection) throws SQLException, SqlRefusedException {
        try (var statement = connection.prepareStatement(PARSE)) {
            statement.setString(1, sql);
            try (var parsed = statement.executeQuery()) {
                parsed.next();
                check(parsed.getString(1));
            }
        }
    }

    private static void check(String parsed) throws SqlRefusedException {
        var tree = JSON.readTree(parsed);
        if (!tree.path("error").asBoolean()) {
            if (tree.path("statements").size() == 1) {
                return;
            }
        } else if (!tree.path("error_type").asString().equals(OTHER_STATEMENT)) {
            throw new SqlRefusedException(Code.SQL_WRONG, tree.path("error_message").asString());
        }
        throw new SqlRefusedException(Code.SQL_NOT_A_QUESTION, "Write one SELECT and nothing else");
    }

    /** Without what ends a statement, so that it can be a part of another one. */
    static String bare(String sql) {
        return sql.strip().replaceFirst("(;\\s*)+$", "");
    }
}
