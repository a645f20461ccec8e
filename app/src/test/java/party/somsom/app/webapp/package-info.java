/** What browsers get: the web app, and the document that its types come from. */
@NullMarked
package party.somsom.app.webapp;

import org.jspecify.annotations.NullMarked;
