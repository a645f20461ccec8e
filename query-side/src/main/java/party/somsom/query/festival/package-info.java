/** The views in which visitors find festivals: list, detail with availability, cached search. */
@NullMarked
package party.somsom.query.festival;

import org.jspecify.annotations.NullMarked;
