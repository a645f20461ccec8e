package party.somsom.api.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.text.Texts;

/** An e-mail address, in any form that people type. Null is valid too. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Validator.class)
@interface ValidEmail {
    String message() default "{validation.email}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<ValidEmail, String> {
        private static final int MAX_LENGTH = 254;
        private static final String MAILBOX = "[^\\s@\\p{Cntrl}<>()\\[\\],;:\\\\\"]{1,64}";
        private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
        private static final String TOP_LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]";
        private static final Pattern EMAIL = Pattern.compile(MAILBOX + "@(?:" + LABEL + "\\.)+" + TOP_LABEL);

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var email = Texts.email(value);
            return email.length() <= MAX_LENGTH && EMAIL.matcher(email).matches();
        }
    }
}
