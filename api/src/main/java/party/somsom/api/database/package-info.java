/** Schema migrations, one history a part of the application. */
@NullMarked
package party.somsom.api.database;

import org.jspecify.annotations.NullMarked;
