package party.somsom.foundation.digest;

/** Derives a secret for each purpose from the one that is kept outside the database. It is the same on every node. */
public interface DerivedSecrets {
    byte[] derive(String purpose);
}
