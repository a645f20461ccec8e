package party.somsom.api.text;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.text.TextRule;
import party.somsom.foundation.text.TextRule.Fault;

/** Finds the words for what is wrong with a text. */
public final class TextFaults {
    private TextFaults() {
    }

    /** The text in its normal form. Refuses with {@code VALIDATION_FAILED} a text that breaks the rule. */
    public static String checked(String field, String text, TextRule rule) {
        var normal = rule.normal(text);
        var fault = rule.fault(normal);
        if (fault == Fault.TOO_LONG) {
            throw ProblemException.invalid(field, "validation.range.characters", 1, rule.most());
        }
        if (fault != null) {
            throw ProblemException.invalid(field, key(fault, rule));
        }
        return normal;
    }

    static String key(Fault fault, TextRule rule) {
        return switch (fault) {
            case TOO_LONG -> "validation.text.length";
            case BLANK -> "validation.text.blank";
            case FORBIDDEN -> rule.lines() ? "validation.text.lines" : "validation.text.line";
        };
    }
}
