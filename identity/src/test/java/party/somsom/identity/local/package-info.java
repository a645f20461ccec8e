/** Tests of the adapter on MySQL, in process. */
@NullMarked
package party.somsom.identity.local;

import org.jspecify.annotations.NullMarked;
