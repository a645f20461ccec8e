package party.somsom.api.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.EmailAddress;

/** An address that can be mailed, in any form that people type. Null is valid too. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Validator.class)
@interface ValidEmail {
    String message() default "{validation.email}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<ValidEmail, String> {
        private static final String FOREIGN = "{validation.email.foreign}";

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || EmailAddress.normalised(value).isPresent()) {
                return true;
            }
            if (EmailAddress.isForeign(value)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(FOREIGN).addConstraintViolation();
            }
            return false;
        }
    }
}
