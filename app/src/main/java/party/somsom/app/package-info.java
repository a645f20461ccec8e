/** The application: its main class and its settings. */
@NullMarked
package party.somsom.app;

import org.jspecify.annotations.NullMarked;
