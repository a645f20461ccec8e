package party.somsom.api.identity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

import party.somsom.api.Texts;

/** What an account may consist of. An absent value is somebody else's concern. */
final class Rules {
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern
            .compile(
                    "[^\\s@\\p{Cntrl}<>()\\[\\],;:\\\\\"]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD_BYTES = 72;
    private static final int MAX_NAME = 50;
    /** Part of many emoji. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Rules() {
    }

    static final class Email implements ConstraintValidator<ValidEmail, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var email = Texts.email(value);
            return email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches();
        }
    }

    static final class Password implements ConstraintValidator<ValidPassword, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var password = Texts.composed(value);
            return password.codePointCount(0, password.length()) >= MIN_PASSWORD
                    && password.getBytes(StandardCharsets.UTF_8).length <= MAX_PASSWORD_BYTES;
        }
    }

    static final class Name implements ConstraintValidator<ValidName, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var name = Texts.line(value);
            return !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_NAME
                    && name.codePoints().noneMatch(Rules::invisible);
        }
    }

    /** Control characters, line breaks, and those that turn the direction of what follows; half a character as well. */
    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
