package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Batches of commands and of events are all or nothing, because Axon uses the database's transactions. */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class TransactionsIT {
    @Autowired
    private TransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    private final String name = UUID.randomUUID().toString();

    @Test
    void whatIsCommittedStays() {
        var transaction = transactions.startTransaction();
        write();

        transaction.commit();

        assertThat(written()).isOne();
    }

    @Test
    void whatIsRolledBackWasNever() {
        var transaction = transactions.startTransaction();
        write();
        assertThat(written()).isOne();

        transaction.rollback();

        assertThat(written()).isZero();
    }

    private void write() {
        jdbc.sql("INSERT INTO token_entry (processor_name, segment) VALUES (?, 0)").param(name).update();
    }

    private int written() {
        return jdbc.sql("SELECT COUNT(*) FROM token_entry WHERE processor_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }
}
