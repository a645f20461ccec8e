package party.somsom.api.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import party.somsom.api.problem.Problem;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.api.text.ValidText;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;

/**
 * The OpenAPI document: an endpoint needs a bearer token unless it says otherwise, and every endpoint that can refuse
 * names its problems.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";
    private static final Content PROBLEM = new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            new io.swagger.v3.oas.models.media.MediaType()
                    .schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + "Problem")));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Client.class);
    }

    @Bean
    OpenAPI openApi() {
        var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Somsom")
                        .version("1")
                        .description("Find a festival, wait your turn, reserve, and talk about it.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return document -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(document.getComponents()::addSchemas);
    }

    /** How long a text may be. */
    @Bean
    PropertyCustomizer textLengths() {
        return (property, type) -> {
            var text = type.getCtxAnnotations() == null
                    ? MergedAnnotation.<ValidText>missing()
                    : MergedAnnotations.from(type.getCtxAnnotations()).get(ValidText.class);
            return text.isPresent()
                    ? property.minLength(text.getInt("min")).maxLength(text.getInt("max"))
                    : property;
        };
    }

    /** One response for each status, described by the codes that come with it. */
    @Bean
    GlobalOperationCustomizer problemResponses() {
        return (operation, method) -> {
            var responses = operation.getResponses();
            if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
                add(responses, ProblemCode.UNAUTHENTICATED, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED);
            }
            add(responses, refusals(method));
            responses.addApiResponse("default",
                    new ApiResponse().description("Any other problem").content(PROBLEM));
            return operation;
        };
    }

    private static ProblemCode[] refusals(HandlerMethod method) {
        var refuses = method.getMethodAnnotation(Refuses.class);
        return refuses == null ? new ProblemCode[0] : refuses.value();
    }

    private static void add(ApiResponses responses, ProblemCode... codes) {
        Arrays.stream(codes)
                .sorted(Comparator.comparing(ProblemCode::status))
                .collect(Collectors.groupingBy(code -> String.valueOf(code.status().value()),
                        Collectors.mapping(code -> "`" + code + "`", Collectors.joining(", "))))
                .forEach((status, names) -> responses.addApiResponse(status,
                        new ApiResponse().description(names).content(PROBLEM)));
    }
}
