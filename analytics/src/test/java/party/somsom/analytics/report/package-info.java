@NullMarked
package party.somsom.analytics.report;

import org.jspecify.annotations.NullMarked;
