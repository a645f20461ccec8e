package party.somsom.identity.local;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.database.EntityConfiguration;
import party.somsom.foundation.database.Migrations;
import party.somsom.identity.mail.MailOutbox;
import party.somsom.identity.mail.MailTexts;
import party.somsom.identity.mail.Notices;
import party.somsom.identity.mail.OutgoingMails;
import party.somsom.identity.mail.SenderProperties;
import party.somsom.identity.passkey.PasskeyCeremonies;
import party.somsom.identity.password.BreachedPasswords;

/** The default provider of a node. {@code somsom.identity.provider} chooses another one. */
@AutoConfiguration(before = DataJpaRepositoriesAutoConfiguration.class)
@AutoConfigurationPackage
@ConditionalOnProperty(name = "somsom.identity.provider", havingValue = "local", matchIfMissing = true)
@EnableConfigurationProperties({LocalIdentityProperties.class, SenderProperties.class})
@Import({EntityConfiguration.class, SignUpPasswords.class, LocalSignUps.class, SessionStore.class, RefreshTokens.class,
        Sessions.class, Passwords.class, Codes.class, CodeGuesses.class, MailOutbox.class, MailTexts.class,
        ConfirmationMails.class, LocalIdentityProvider.class, LocalOwnSessions.class, LocalTestAccounts.class,
        ForgetExpired.class,
        OutgoingMails.class, Notices.class,
        BreachedPasswords.class, Owners.class, PasswordChanges.class, AccountMails.class, LocalCredentials.class,
        LocalErasure.class, LocalOwnAccount.class, PersonalAccount.class, PersonalSessions.class,
        SigningKeyTable.class,
        CredentialChanges.class, FactorChanges.class, FactorChallenges.class, FactorGuesses.class,
        SecondFactorTable.class, TotpFactor.class, RecoveryCodes.class, LogIns.class, LocalSecondFactors.class,
        PasskeyTable.class, PasskeyOwners.class, PasskeyCeremonies.class, PasskeyFactor.class, LocalPasskeys.class,
        PersonalFactors.class, OperatorAccounts.class, OperatorsEndpoint.class})
class LocalIdentityAutoConfiguration {
    @Bean
    FlywayMigrationInitializer identityMigrations(DataSource dataSource) {
        return Migrations.of("identity", dataSource);
    }
}
