/** Serves the report page and the answers on it. */
@NullMarked
package party.somsom.analytics.report;

import org.jspecify.annotations.NullMarked;
