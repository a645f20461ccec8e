package party.somsom.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;

/**
 * Addresses in the one form in which they are stored, compared, mailed and put into tokens: in lower case, with the
 * domain in A-labels (UTS 46). Local parts consist of ASCII, because nobody here speaks SMTPUTF8, and are unquoted.
 */
public final class EmailAddress {
    private static final int LONGEST = 254;
    /** A letter and its marks may be one character or several, but not more than four. */
    private static final int LONGEST_TYPED = 4 * LONGEST;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LAST_OF_ASCII = 127;
    /** Begins a word that some software decodes, so that it reads another address. */
    private static final String ENCODED_WORD = "=?";
    private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern
            .compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[^.]*[a-z])[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private EmailAddress() {
    }

    /** The normal form of an address that was found valid before. */
    public static String of(String typed) {
        return normalised(typed).orElseThrow(() -> new IllegalArgumentException("no address that can be mailed"));
    }

    /** Whether the local part has characters outside ASCII, which no mail of ours can reach. */
    public static boolean isForeign(String typed) {
        var at = typed.indexOf('@');
        return at > 0 && at <= LONGEST_TYPED
                && typed.chars().limit(at).anyMatch(character -> character > LAST_OF_ASCII);
    }

    /** Empty if no mail can be sent to what was typed. */
    public static Optional<String> normalised(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var text = typed.strip();
        var at = text.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(text).region(0, at).matches()
                || text.contains(ENCODED_WORD)) {
            return Optional.empty();
        }
        var local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return aLabels(text.substring(at + 1)).map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static Optional<String> aLabels(String domain) {
        var info = new IDNA.Info();
        var labels = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
        info.getErrors().remove(IDNA.Error.HYPHEN_3_4); // some domains have hyphens there
        return !info.hasErrors() && DOMAIN.matcher(labels).matches() ? Optional.of(labels) : Optional.empty();
    }
}
