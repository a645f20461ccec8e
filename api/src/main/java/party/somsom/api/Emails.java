package party.somsom.api;

import java.text.Normalizer;
import java.util.Locale;

/** The one form in which an e-mail address is stored, compared and put into a token. */
public final class Emails {
    private Emails() {
    }

    public static String normalise(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
