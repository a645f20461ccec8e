package party.somsom.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.ArchCondition.from;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.core.ResolvableType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import party.somsom.messages.Command;
import party.somsom.messages.Query;

/**
 * The compiler checks that a sender takes the result type that a message declares. This test checks that its handler
 * returns it.
 */
@AnalyzeClasses(packages = "party.somsom", importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class HandlersTest {
    private static final DescribedPredicate<CanBeAnnotated> HANDLERS = annotatedWith(CommandHandler.class)
            .or(annotatedWith(QueryHandler.class));

    @ArchTest
    static final ArchRule HANDLERS_RETURN_WHAT_THEIR_MESSAGE_DECLARES = methods().that(HANDLERS)
            .should(from(describe("return what their message declares", HandlersTest::returnsWhatItsMessageDeclares)));

    @ArchTest
    static final ArchRule EVERY_MESSAGE_HAS_ONE_HANDLER = classes()
            .that(assignableTo(Command.class).or(assignableTo(Query.class)))
            .and()
            .areNotInterfaces()
            .should(from(describe("have one handler", HandlersTest::hasOneHandler)));

    private static boolean returnsWhatItsMessageDeclares(JavaMethod handler) {
        var method = handler.reflect();
        var message = method.getParameterTypes()[0];
        var kind = Command.class.isAssignableFrom(message) ? Command.class : Query.class;
        var declared = ResolvableType.forClass(message).as(kind).getGeneric();
        var returned = method.getReturnType() == void.class
                ? ResolvableType.forClass(Void.class)
                : ResolvableType.forMethodReturnType(method);
        return declared.isAssignableFrom(returned) && returned.isAssignableFrom(declared);
    }

    private static boolean hasOneHandler(JavaClass message) {
        return message.getMethodsWithParameterTypeOfSelf().stream().filter(HANDLERS).count() == 1;
    }
}
