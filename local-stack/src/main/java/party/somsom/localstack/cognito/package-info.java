/** A stand-in for a user pool of Amazon Cognito, in its real protocol. */
@NullMarked
package party.somsom.localstack.cognito;

import org.jspecify.annotations.NullMarked;
