package party.somsom.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules about dependencies, for all modules of the application. */
@AnalyzeClasses(packages = "party.somsom", importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    private static final String IDENTITY_ADAPTER = "party.somsom.identity.local..";
    private static final String COGNITO_ADAPTER = "party.somsom.identity.cognito..";
    private static final String OUTBOX = "party.somsom.identity.mail..";

    /** Leaves out the jars in which modules share their test code. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule MESSAGES_ARE_PLAIN = noClasses().that()
            .resideInAPackage("party.somsom.messages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "tools.jackson..", "com.fasterxml.jackson..", "jakarta..",
                    "party.somsom.api..", "party.somsom.command..", "party.somsom.query..");

    /** The foundation has no domain word: it knows the kinds of messages, but not their contexts. */
    @ArchTest
    static final ArchRule FOUNDATION_HAS_NO_DOMAIN = noClasses().that()
            .resideInAPackage("party.somsom.foundation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("party.somsom.messages.*..", "party.somsom.command..", "party.somsom.query..",
                    "party.somsom.chat..", "party.somsom.notifications..", "party.somsom.identity..",
                    "party.somsom.api..");

    @ArchTest
    static final ArchRule THE_EDGE_KNOWS_MESSAGES_ONLY = noClasses().that()
            .resideInAPackage("party.somsom.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("party.somsom.command..", "party.somsom.query..");

    @ArchTest
    static final ArchRule THE_STOMP_KIT_KNOWS_NOTHING_OF_THE_DOMAIN = noClasses().that()
            .resideInAPackage("party.somsom.live..")
            .should()
            .dependOnClassesThat(resideInAPackage("party.somsom..").and(
                    resideOutsideOfPackages("party.somsom.live..", "party.somsom.foundation..")));

    @ArchTest
    static final ArchRule THE_LAKE_KNOWS_NOTHING_OF_OURS = noClasses().that()
            .resideInAPackage("party.somsom.lake..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("party.somsom..").and(resideOutsideOfPackages("party.somsom.lake..")));

    /** Readers of the topic get this package alone. */
    @ArchTest
    static final ArchRule PUBLISHED_EVENTS_NEED_NOTHING_ELSE = noClasses().that()
            .resideInAPackage("party.somsom.events")
            .should()
            .dependOnClassesThat(resideOutsideOfPackages("party.somsom.events", "java..", "org.jspecify..",
                    "org.apache.kafka.common..", "tools.jackson.."));

    @ArchTest
    static final ArchRule MESSAGES_ARE_SENT_WITH_THE_ANSWER_THEY_DECLARE = noClasses().that()
            .resideOutsideOfPackage("party.somsom.foundation..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(QueryGateway.class);

    /** Operators doubt read models and never decide, so what they see comes from neither side. */
    @ArchTest
    static final ArchRule OPERATORS_READ_EVENTS = noClasses().that()
            .resideInAPackage("party.somsom.operators..")
            .should()
            .dependOnClassesThat(resideInAPackage("party.somsom..").and(resideOutsideOfPackages(
                    "party.somsom.operators..", "party.somsom.messages..", "party.somsom.foundation..")));

    @ArchTest
    static final ArchRule MODULES_FORM_NO_CYCLE = slices().matching("party.somsom.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("party.somsom.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_ITSELF = noClasses().that()
            .resideOutsideOfPackage(IDENTITY_ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(IDENTITY_ADAPTER);

    @ArchTest
    static final ArchRule ONLY_THE_SECOND_ADAPTER_KNOWS_ITSELF = noClasses().that()
            .resideOutsideOfPackage(COGNITO_ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COGNITO_ADAPTER);

    @ArchTest
    static final ArchRule THE_EDGE_KNOWS_IDENTITY_BY_ITS_PORT = noClasses().that()
            .resideInAPackage("party.somsom.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("party.somsom.identity.*..");

    @ArchTest
    static final ArchRule IDENTITY_KNOWS_NO_HTTP = noClasses().that()
            .resideInAPackage("party.somsom.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..", "org.springframework.web..",
                    "party.somsom.api..");

    @ArchTest
    static final ArchRule EDGE_AND_IDENTITY_USE_SQL_IN_THE_ADAPTER_ONLY = noClasses().that()
            .resideInAnyPackage("party.somsom.api..", "party.somsom.identity..")
            .and()
            .resideOutsideOfPackages(IDENTITY_ADAPTER, OUTBOX)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class);

    @ArchTest
    static final ArchRule CONTROLLERS_AND_CONFIGURATIONS_ARE_NOBODYS_BUSINESS = noClasses().that()
            .resideInAnyPackage("party.somsom.api..", "party.somsom.identity..")
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .and(metaAnnotatedWith(Controller.class).or(metaAnnotatedWith(Configuration.class))
                    .or(metaAnnotatedWith(Repository.class)))
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that()
            .resideInAnyPackage("party.somsom.api..", "party.somsom.command..", "party.somsom.query..",
                    "party.somsom.chat..", "party.somsom.notifications..", "party.somsom.identity..",
                    "party.somsom.live..", "party.somsom.events..",
                    "party.somsom.operators..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");
}
