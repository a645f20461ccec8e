package party.somsom.api.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.api.problem.Problems;
import party.somsom.api.security.CorsProperties;
import party.somsom.live.AllowedOrigins;
import party.somsom.live.FrameProblems;
import party.somsom.live.FrameProblems.FrameProblem;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    private static final int SERVER_FAULTS = 500;

    @Bean
    AllowedOrigins allowedOrigins(CorsProperties cors) {
        return new AllowedOrigins(cors.allowedOrigins());
    }

    @Bean
    FrameProblems frameProblems(Problems problems) {
        return (failure, about, language, clientMessageId) -> {
            var problem = problems.describe(failure, about, language).about(clientMessageId);
            return new FrameProblem(problem.title(), problem.status() < SERVER_FAULTS, problem);
        };
    }
}
