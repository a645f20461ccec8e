/** The decisions of Somsom: aggregates and automations by context, wired as one auto-configuration. */
@NullMarked
package party.somsom.command;

import org.jspecify.annotations.NullMarked;
