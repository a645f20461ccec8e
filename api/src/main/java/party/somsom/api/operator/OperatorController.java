package party.somsom.api.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.tags.Tag;

/** A controller of the console. Only operators may call it, and {@link ActionsAreNoted} notes each call. */
@RestController
@RequestMapping(OperatorController.ROOT)
@Tag(name = "Operators")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OperatorController {
    String ROOT = "/operator/api";
}
