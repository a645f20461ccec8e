package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import party.somsom.api.problem.ProblemException;
import party.somsom.live.SendDestination;

/**
 * Every text that comes in has a length, which is checked before anything that takes long. The texts here are as long
 * as a body may be. To put such marks in order takes half a second.
 */
class TextLengthsTest {
    private static final String MARKS = "\u0301\u0316".repeat(15_500);
    private static final String LETTERS = "a".repeat(62_000);
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final JavaClasses EDGE = new ClassFileImporter().importPackages("party.somsom.api");

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @BeforeAll
    static void warmUp() {
        requestTexts().forEach(text -> text.refusals(text.in("a")));
    }

    /** A text in a record that a client sends. */
    record Text(RecordComponent component) {
        /** The record with this text, and short ones elsewhere. */
        Object in(String text) {
            var type = component.getDeclaringRecord();
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components)
                    .map(each -> valueOf(each.getType(), each.getName().equals(component.getName()) ? text : "a"))
                    .toArray();
            return BeanUtils.instantiateClass(constructor(type, types), values);
        }

        private static Constructor<?> constructor(Class<?> type, Class<?>[] parameters) {
            try {
                return type.getDeclaredConstructor(parameters);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static @Nullable Object valueOf(Class<?> type, String text) {
            return type == String.class ? text : type == List.class ? List.of(text) : null;
        }

        /** What an annotation of the component refuses. */
        List<String> refusals(Object body) {
            return VALIDATOR.validate(body)
                    .stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .filter(path -> path.startsWith(component.getName()))
                    .toList();
        }

        @Override
        public String toString() {
            return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        }
    }

    static Stream<Text> requestTexts() {
        return EDGE.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .flatMap(parameter -> texts(parameter.getType()));
    }

    static Stream<Text> payloadTexts() {
        return EDGE.stream()
                .filter(type -> type.isAssignableTo(SendDestination.class))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .flatMap(reference -> texts(reference.getValue().reflect()));
    }

    private static Stream<Text> texts(Class<?> type) {
        return !type.isRecord()
                ? Stream.of()
                : Arrays.stream(type.getRecordComponents())
                        .flatMap(component -> isText(component)
                                ? Stream.of(new Text(component))
                                : texts(component.getType()));
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                || component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>");
    }

    @Test
    void allTextsAreFound() {
        assertThat(requestTexts()).hasSizeGreaterThan(15)
                .extracting(Text::toString)
                .contains("SignUp.email", "LogIn.password");
        assertThat(payloadTexts()).extracting(Text::toString)
                .containsExactlyInAnyOrder("PostRequest.clientMessageId", "PostRequest.text");
    }

    @ParameterizedTest
    @MethodSource("requestTexts")
    void aVeryLongTextInARequestIsRefusedAtOnce(Text text) {
        for (var value : List.of(MARKS, LETTERS)) {
            var before = cpuTime();

            assertThat(text.refusals(text.in(value))).isNotEmpty();

            assertThat(cpuTime().minus(before)).isLessThan(AT_ONCE);
        }
    }

    @ParameterizedTest
    @MethodSource("payloadTexts")
    void aVeryLongTextInAFrameIsRefusedAtOnce(Text text) {
        for (var value : List.of(MARKS, LETTERS)) {
            var before = cpuTime();

            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(text.in(value)));

            assertThat(cpuTime().minus(before)).isLessThan(AT_ONCE);
        }
    }

    /** Records of frames have a method for each check. */
    private static void check(Object payload) {
        for (var method : payload.getClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                ReflectionUtils.invokeMethod(method, payload);
            }
        }
    }

    private static Duration cpuTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
