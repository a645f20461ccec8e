/** The console of operators: stories, states, and what operators did. Each request is noted as an event first. */
@NullMarked
package party.somsom.api.operator;

import org.jspecify.annotations.NullMarked;
