/** The decisions of Somsom: aggregates, their command bus and their event store, wired as one auto-configuration. */
@NullMarked
package party.somsom.command;

import org.jspecify.annotations.NullMarked;
