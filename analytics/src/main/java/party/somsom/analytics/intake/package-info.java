/** Takes events from the topic into the lake, each exactly once. */
@NullMarked
package party.somsom.analytics.intake;

import org.jspecify.annotations.NullMarked;
