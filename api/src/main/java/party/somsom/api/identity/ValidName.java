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

import party.somsom.foundation.text.Texts;

/** A name that can be shown to others. Null is valid too. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidName.Validator.class)
@interface ValidName {
    String message() default "{validation.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<ValidName, String> {
        private static final int MAX_CHARACTERS = 50;
        /** Many emoji contain it. */
        private static final int ZERO_WIDTH_JOINER = 0x200D;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var name = normalised(value);
            return !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_CHARACTERS
                    && name.codePoints().noneMatch(Validator::invisible);
        }

        /** The normal form of a name. */
        static String normalised(String value) {
            return Texts.line(value, MAX_CHARACTERS);
        }

        /**
         * Control characters, line breaks, half characters, and characters that change the direction of the text after
         * them.
         */
        private static boolean invisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
                case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
                default -> false;
            };
        }
    }
}
