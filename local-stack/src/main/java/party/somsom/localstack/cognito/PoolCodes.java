package party.somsom.localstack.cognito;

import java.time.InstantSource;
import java.util.Map;

import party.somsom.localstack.cognito.SentCode.Purpose;

/** Sends codes and checks them. Both are limited for each user and purpose. */
final class PoolCodes {
    private static final Map<Purpose, String> SUBJECTS = Map.of(Purpose.SIGN_UP, "Your verification code",
            Purpose.PASSWORD, "Your password reset code", Purpose.EMAIL, "Your verification code");

    private final Users users;
    private final CodeMails mails;
    private final InstantSource time;
    private final Attempts sent;
    private final Attempts guesses;

    PoolCodes(Users users, CodeMails mails, InstantSource time) {
        this.users = users;
        this.mails = mails;
        this.time = time;
        this.sent = new Attempts(time);
        this.guesses = new Attempts(time);
    }

    /** @return where the code went, as Cognito tells it */
    Map<String, Object> send(User user, Purpose purpose, String address) {
        sent.take(user.username() + purpose);
        var code = SentCode.next(purpose, time.instant());
        user.sent(purpose, code);
        users.save(user);
        mails.send(address, SUBJECTS.getOrDefault(purpose, ""), "Your confirmation code is " + code.code());
        return delivery(address);
    }

    /** What is answered for an unknown user too. */
    static Map<String, Object> delivery(String address) {
        var at = address.lastIndexOf('@');
        var masked = at < 1
                ? "***"
                : address.charAt(0) + "***" + address.substring(at, Math.min(at + 2, address.length()))
                        + "***";
        return Map.of("Destination", masked, "DeliveryMedium", "EMAIL", "AttributeName", User.EMAIL);
    }

    /** A right code is used up. The caller saves the user. */
    void use(User user, Purpose purpose, String given) {
        var guess = user.username() + purpose;
        guesses.take(guess);
        user.code(purpose).orElseThrow(Fault.EXPIRED_CODE::asException).check(given, time.instant());
        guesses.forget(guess);
        user.used(purpose);
    }
}
