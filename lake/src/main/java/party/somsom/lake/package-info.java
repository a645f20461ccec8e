/** Keeps events in Parquet files that any engine can read, one folder for each type and day. */
@NullMarked
package party.somsom.lake;

import org.jspecify.annotations.NullMarked;
