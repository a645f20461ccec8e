/** The program for analysts: it keeps the published events in a lake and shows a report of them. */
@NullMarked
package party.somsom.analytics;

import org.jspecify.annotations.NullMarked;
