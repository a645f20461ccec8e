package party.somsom.e2e;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import party.somsom.testing.LocalStack;

/** The application's data, read directly from the database. */
final class Database {
    private Database() {
    }

    static <T> List<T> rows(String sql, String parameter, Row<T> row) {
        var database = LocalStack.properties();
        try (var connection = DriverManager.getConnection(database.get("spring.datasource.url"),
                database.get("spring.datasource.username"), database.get("spring.datasource.password"));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var rows = new ArrayList<T>();
            for (var found = statement.executeQuery(); found.next();) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
