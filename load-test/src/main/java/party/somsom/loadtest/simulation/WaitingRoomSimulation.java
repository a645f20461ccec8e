package party.somsom.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.gatling.http.response.Response;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import party.somsom.loadtest.testbed.Person;

/** People arrive in groups, queue, book and leave. People before them have warmed both sides up. */
public final class WaitingRoomSimulation extends Simulation {
    private static final String MEASURED = "measured";

    private final SimulationSettings settings = SimulationSettings.given();
    private final Tally tally = new Tally();

    public WaitingRoomSimulation() {
        setUp(people("warm-up", settings.scale().warmUp(), settings.warmUpQueue(), settings.warmUpPeople())
                .andThen(people(MEASURED, settings.scale(), settings.queue(), settings.people())))
                .protocols(protocol());
    }

    @Override
    public void after() {
        tally.outcome().write(settings.outcome());
    }

    private PopulationBuilder people(String name, Scale scale, String queue, List<Person> people) {
        return scenario(name)
                .exec(feed(listFeeder(people.stream().map(person -> features(person, queue)).toList())),
                        Journey.of(settings.way(), scale), exec(this::arrived))
                .injectOpen(arrivals(scale));
    }

    private static Map<String, Object> features(Person person, String queue) {
        return Map.of("email", person.email(), "token", person.token(), "queue", queue);
    }

    private static OpenInjectionStep[] arrivals(Scale scale) {
        return Stream.iterate(0, n -> n + 1)
                .limit(scale.arrivals())
                .flatMap(_ -> Stream.of(atOnceUsers(scale.together()), nothingFor(scale.between())))
                .toArray(OpenInjectionStep[]::new);
    }

    private HttpProtocolBuilder protocol() {
        return http.baseUrl("http://127.0.0.1:" + settings.port())
                .wsBaseUrl("ws://127.0.0.1:" + settings.port())
                .acceptHeader("application/json")
                .disableWarmUp()
                .disableCaching()
                .transformResponse(this::answered);
    }

    private Response answered(Response response, Session session) {
        if (session.scenario().equals(MEASURED)) {
            tally.answered(response.request().getName(), response.endTimestamp() - response.startTimestamp());
        }
        return response;
    }

    private Session arrived(Session session) {
        if (session.scenario().equals(MEASURED)) {
            tally.arrived();
        }
        return session;
    }
}
