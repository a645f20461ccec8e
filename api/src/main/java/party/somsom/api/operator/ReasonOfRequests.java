package party.somsom.api.operator;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;

/** Tells in the OpenAPI document that every request of an operator may say why. */
@Configuration(proxyBeanMethods = false)
class ReasonOfRequests {
    @Bean
    GlobalOperationCustomizer reasonParameter() {
        return (operation,
                method) -> AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OperatorController.class)
                        ? operation.addParametersItem(new QueryParameter().name(ActionsAreNoted.REASON)
                                .description("Why; it is noted with the request, and must be nothing personal")
                                .required(false)
                                .schema(new StringSchema().maxLength(200)))
                        : operation;
    }
}
