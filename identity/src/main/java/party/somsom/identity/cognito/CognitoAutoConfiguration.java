package party.somsom.identity.cognito;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.aws.AwsProperties;
import party.somsom.foundation.database.EntityConfiguration;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.identity.mail.MailOutbox;
import party.somsom.identity.mail.MailTexts;
import party.somsom.identity.mail.Notices;
import party.somsom.identity.mail.OutgoingMails;
import party.somsom.identity.mail.SenderProperties;
import party.somsom.identity.password.BreachedPasswords;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A user pool of Amazon Cognito keeps the accounts (ADR 34). */
@AutoConfiguration(before = DataJpaRepositoriesAutoConfiguration.class)
@AutoConfigurationPackage
@ConditionalOnProperty(name = "somsom.identity.provider", havingValue = "cognito")
@EnableConfigurationProperties({CognitoProperties.class, AwsProperties.class, SenderProperties.class})
@Import({EntityConfiguration.class, UserPoolClient.class, CognitoPeople.class, CognitoTokens.class,
        CognitoCallers.class, CognitoSignUps.class, CognitoPasswords.class, CognitoSessionStore.class,
        CognitoSessions.class, CognitoIdentityProvider.class, CognitoCredentials.class, ResetCodes.class,
        CognitoOwnAccount.class, CognitoOwnSessions.class, CognitoErasure.class, CognitoTestAccounts.class,
        PersonalUser.class, PersonalLogIns.class, ForgetUnconfirmed.class, BreachedPasswords.class, MailOutbox.class,
        MailTexts.class, OutgoingMails.class, Notices.class})
class CognitoAutoConfiguration {
    private static final int CONNECTIONS = 100;

    /** The outbox is among these tables. */
    @Bean
    FlywayMigrationInitializer identityMigrations(DataSource dataSource) {
        return Migrations.of("identity", dataSource);
    }

    @Bean
    FlywayMigrationInitializer cognitoMigrations(DataSource dataSource) {
        return Migrations.of("cognito", dataSource);
    }

    @Bean
    CognitoIdentityProviderClient cognitoClient(CognitoProperties pool, AwsProperties aws, Timeouts timeouts) {
        var http = ApacheHttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(timeouts.connect())
                .connectionAcquisitionTimeout(timeouts.connect());
        return aws.client(CognitoIdentityProviderClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(call -> call.apiCallAttemptTimeout(timeouts.cognito())
                        .apiCallTimeout(timeouts.cognito())),
                pool.endpoint());
    }
}
