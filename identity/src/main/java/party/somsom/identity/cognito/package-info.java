/** The identity provider that leaves passwords, codes and tokens to a user pool of Amazon Cognito. */
@NullMarked
package party.somsom.identity.cognito;

import org.jspecify.annotations.NullMarked;
