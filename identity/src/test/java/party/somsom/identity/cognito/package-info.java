/** Tests of the adapter for Cognito without a user pool. */
@NullMarked
package party.somsom.identity.cognito;

import org.jspecify.annotations.NullMarked;
