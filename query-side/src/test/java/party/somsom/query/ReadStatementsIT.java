package party.somsom.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.messages.Query;
import party.somsom.messages.chat.ChatQuery.FindHiddenPeople;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.ChatQuery.FindMembers;
import party.somsom.messages.chat.ChatQuery.FindMembership;
import party.somsom.messages.chat.ChatQuery.FindReports;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.festival.FestivalQuery.FindTerms;
import party.somsom.messages.festival.FestivalQuery.ListFestivals;
import party.somsom.messages.festival.FestivalQuery.ListOrganised;
import party.somsom.messages.festival.FestivalQuery.SearchFestivals;
import party.somsom.messages.festival.FestivalQuery.Sort;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;
import party.somsom.messages.ticketing.TicketingQuery.FindReservationsWithCode;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Asserts how many statements each read sends to the database. */
@WithLocalStack({LocalServer.MYSQL, LocalServer.REDIS})
class ReadStatementsIT {
    private static QuerySideNode node;

    @BeforeAll
    static void start() {
        node = new QuerySideNode();
        new Rows(node.bean(JdbcTemplate.class), 40, 20, 400, 100).write();
        node.bean(StringRedisTemplate.class).delete("{festival-search}:generation");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                arguments(2, new FindFestival("f1", false)),
                arguments(1, new FindFestival("nobody-knows", false)),
                arguments(0, new FindFestival("no id", false)),
                arguments(2, new FindTerms("f1", false)),
                arguments(1, new ListFestivals(Sort.NEWEST, 5, null)),
                arguments(1, new ListFestivals(Sort.START_DATE, 5, null)),
                arguments(1, new ListOrganised("o1", 2, null)),
                arguments(1, new SearchFestivals("number 0000", 5, null, false)),
                arguments(0, new SearchFestivals("number 0000", 5, null, false)),
                arguments(1, new FindReservations("u1", 5, null)),
                arguments(1, new FindReservationsWithCode("0123456789")),
                arguments(1, new FindHolders(Rows.inventory(1), 2, null)),
                arguments(2, new FindMembership("c31", "u0", false)),
                arguments(4, new FindMembership("c3", "u0", false)), // this person may have joined just now
                arguments(1, new FindJoinedRooms("u1")),
                arguments(1, new FindMembers("c1", 2, null)),
                arguments(1, new FindReports("c1", 2, null)),
                arguments(1, new FindHiddenPeople("u1")));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("reads")
    void asksSoOften(int statements, Query<?> query) {
        node.statements().set(0);

        node.ask(query);

        assertThat(node.statements()).hasValue(statements);
    }

    @Test
    void aTransactionReadsWhatItHasWritten() {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            node.bean(JdbcTemplate.class)
                    .update("INSERT INTO somsom_views.hidden_person VALUES ('ann', 'bob', TRUE)");

            assertThat(node.ask(new FindHiddenPeople("ann")).userIds()).containsExactly("bob");
            transaction.setRollbackOnly();
        });

        assertThat(node.ask(new FindHiddenPeople("ann")).userIds()).isEmpty();
    }
}
