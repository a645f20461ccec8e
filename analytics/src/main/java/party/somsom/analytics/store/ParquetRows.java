package party.somsom.analytics.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import party.somsom.lake.DuckDb;

/** The rows of files, as DuckDB's SQL. */
public final class ParquetRows {
    private ParquetRows() {
    }

    /** With the columns {@code type} and {@code day}. A column that an old file lacks is empty there. */
    public static String of(Path root, List<String> paths) {
        return paths.stream()
                .map(path -> "'" + DuckDb.text(root.resolve(path)) + "'")
                .collect(Collectors.joining(", ", "read_parquet([",
                        "], union_by_name = true, hive_partitioning = true)"));
    }
}
