package party.somsom.api.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** The token by which FCM knows a device. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[\\x21-\\x7E]{1,4096}")
@ReportAsSingleViolation
@interface ValidPushToken {
    String message() default "{validation.push-token}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
