/** People in real browsers. What they do is told in TypeScript, in {@code tests}. */
@NullMarked
package party.somsom.web;

import org.jspecify.annotations.NullMarked;
