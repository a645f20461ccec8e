/** What operators do and look at. Each of their requests is an event, and nothing can switch that off. */
@NullMarked
package party.somsom.messages.operator;

import org.jspecify.annotations.NullMarked;
