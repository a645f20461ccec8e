/** Keeps events in Parquet files, and says in a manifest which files count and where the topic goes on. */
@NullMarked
package party.somsom.analytics.store;

import org.jspecify.annotations.NullMarked;
