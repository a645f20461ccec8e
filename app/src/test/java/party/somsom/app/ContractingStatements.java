package party.somsom.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the statements of a migration after which the version before it no longer works: something it reads is gone, or
 * something it writes is refused. It knows the forms of MariaDB that are in use here, not the whole language.
 */
final class ContractingStatements {
    static final String ADVICE = """
            During an update the version before still works on the database, and it may come back. So
            - to drop: stop using it in this version, and drop it in the next one
            - to rename: add the new name, write both, fill it, read the new one, and drop the old one a version later
            - to narrow, or to make NOT NULL: add another column with a DEFAULT, and check in the code
            - to make unique: write only unique values in this version, and add the key in the next one
            A statement that no released version notices, such as a MODIFY that widens, or a DROP whose use ended a
            version ago: add the file to migrations-of-the-last-release.txt, and say why in the commit.""";

    private static final Pattern TEXT_OR_COMMENT = Pattern
            .compile("'(?:[^'\\\\]|\\\\.|'')*'|--[^\\n]*|#[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COMMA_OUTSIDE_PARENTHESES = Pattern.compile(",(?![^()]*\\))");
    private static final Pattern ALTER = expression("alter table \\S+ ");

    private static final Pattern CONTRACTING_STATEMENT = expression("drop (?!index\\b).*"
            + "|(rename|truncate|delete|create unique)\\b.*");
    private static final Pattern CONTRACTING_CLAUSE = expression("(drop|rename) (?!(key|index)\\b).*"
            + "|(modify|change)\\b.*|alter .* drop .*|add (constraint|unique|foreign|primary|check)\\b.*");
    private static final Pattern DEMANDING_COLUMN = expression(
            "add (?!(key|index)\\b)(?!.*\\bdefault\\b).*\\bnot null\\b.*");

    private ContractingStatements() {
    }

    static List<String> in(String migration) {
        return Stream.of(TEXT_OR_COMMENT.matcher(migration).replaceAll(" ").split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(ContractingStatements::contracts)
                .toList();
    }

    private static boolean contracts(String statement) {
        var alter = ALTER.matcher(statement);
        return alter.lookingAt()
                ? COMMA_OUTSIDE_PARENTHESES.splitAsStream(statement.substring(alter.end()))
                        .map(String::strip)
                        .anyMatch(clause -> CONTRACTING_CLAUSE.matcher(clause).matches()
                                || DEMANDING_COLUMN.matcher(clause).matches())
                : CONTRACTING_STATEMENT.matcher(statement).matches();
    }

    private static Pattern expression(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
