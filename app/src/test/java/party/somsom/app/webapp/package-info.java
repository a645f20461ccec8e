/** What browsers are given: the web app, and the document that it is typed by. */
@NullMarked
package party.somsom.app.webapp;

import org.jspecify.annotations.NullMarked;
