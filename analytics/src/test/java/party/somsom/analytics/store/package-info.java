@NullMarked
package party.somsom.analytics.store;

import org.jspecify.annotations.NullMarked;
