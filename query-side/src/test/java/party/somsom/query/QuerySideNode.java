package party.somsom.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

import party.somsom.foundation.eventstore.StoredEvents;
import party.somsom.foundation.gateway.Queries;
import party.somsom.messages.Query;

/** The query side alone, without any event. It answers from rows that tests have written. */
public final class QuerySideNode implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2027-05-08T01:00:00Z");

    private final ConfigurableApplicationContext context;

    public QuerySideNode(String... settings) {
        this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.data.redis.repositories.enabled=false",
                        "spring.flyway.enabled=false",
                        "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                        "logging.level.org.hibernate.orm.deprecation=error", "axon.axonserver.enabled=false",
                        "logging.level.root=warn",
                        "spring.jpa.hibernate.ddl-auto=validate")
                .run(settings);
    }

    <R> R ask(Query<R> query) {
        return new Queries(context.getBean(QueryGateway.class)).ask(query).join();
    }

    /** How many statements asked for rows of views. */
    AtomicInteger statements() {
        return context.getBean("statements", AtomicInteger.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Has no {@code @Configuration}, because the scan of the query side would find it. */
    @EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, JpaAutoConfiguration.class})
    static class Application {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        AtomicInteger statements() {
            return new AtomicInteger();
        }

        @Bean
        static BeanPostProcessor countedStatements(ObjectProvider<AtomicInteger> statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? new CountingDataSource(source, statements.getObject())
                            : bean;
                }
            };
        }

        @Bean
        @Primary
        Serializer serializer() {
            return Jackson3Serializer.builder().build();
        }

        @Bean
        EventStorageEngine events() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        @Primary
        TokenStore tokens() {
            return new InMemoryTokenStore();
        }

        @Bean
        StoredEvents nothingStored() {
            return new StoredEvents() {
                @Override
                public long head() {
                    return -1;
                }

                @Override
                public boolean hasAny(Collection<Long> indexes) {
                    return false;
                }
            };
        }

        @Bean
        ConnectionProvider connections(DataSource dataSource) {
            return new SpringDataSourceConnectionProvider(dataSource);
        }

        @Bean
        TransactionManager axonTransactions(PlatformTransactionManager transactions) {
            return new SpringTransactionManager(transactions);
        }
    }
}
