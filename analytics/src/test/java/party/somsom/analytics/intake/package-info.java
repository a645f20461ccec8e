@NullMarked
package party.somsom.analytics.intake;

import org.jspecify.annotations.NullMarked;
