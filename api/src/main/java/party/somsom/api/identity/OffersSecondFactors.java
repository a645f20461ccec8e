package party.somsom.api.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** The endpoints exist only if the identity provider has second factors and passkeys, which is the local one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "somsom.identity.provider", havingValue = "local", matchIfMissing = true)
@interface OffersSecondFactors {
}
