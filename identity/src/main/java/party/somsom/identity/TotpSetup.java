package party.somsom.identity;

/**
 * What an app needs to make one-time passwords.
 *
 * @param secret in Base32, for people who type it
 * @param uri    the same in the form that apps read as a QR code
 */
public record TotpSetup(String secret, String uri) {
}
