@NullMarked
package party.somsom.analytics.question;

import org.jspecify.annotations.NullMarked;
