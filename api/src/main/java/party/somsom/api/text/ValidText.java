package party.somsom.api.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.text.TextRule;
import party.somsom.foundation.text.TextRule.Fault;

/** A text that follows the {@link TextRule}, in any form that people type. Null is valid too. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidText.Validator.class)
public @interface ValidText {
    /** 0 if the text may be empty. Even then it may not be there and show nothing. */
    int min() default 1;

    int max();

    boolean lines() default false;

    String message() default "{validation.text.length}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which part of the rule is broken. */
    final class Validator implements ConstraintValidator<ValidText, String> {
        private TextRule rule = TextRule.line(0);
        private int min;

        @Override
        public void initialize(ValidText text) {
            rule = new TextRule(text.max(), text.lines());
            min = text.min();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            var normal = value == null ? "" : rule.normal(value);
            if (value == null || min == 0 && normal.isEmpty()) {
                return true;
            }
            var fault = rule.fault(normal);
            if (fault != null && fault != Fault.TOO_LONG) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + TextFaults.key(fault, rule) + "}")
                        .addConstraintViolation();
            }
            return fault == null;
        }
    }
}
