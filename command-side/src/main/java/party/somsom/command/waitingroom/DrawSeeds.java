package party.somsom.command.waitingroom;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.messages.waitingroom.LineDraw;

/**
 * The seeds of future draws. They are stored beside the events, because many readers see the events. A seed is put into
 * an event when its line is drawn.
 */
public class DrawSeeds {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final SecureRandom random = new SecureRandom();

    public DrawSeeds(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes the room's seed if there is none yet. When this returns, the seed is stored, so its hash may be published.
     */
    public String promise(String queueId) {
        var seed = new byte[BYTES];
        random.nextBytes(seed);
        ownTransaction.executeWithoutResult(
                t -> jdbc.sql("INSERT IGNORE INTO waiting_room_seed (queue_id, seed) VALUES (:queueId, :seed)")
                        .param("queueId", queueId)
                        .param("seed", HexFormat.of().formatHex(seed))
                        .update());
        return LineDraw.hash(reveal(queueId));
    }

    String reveal(String queueId) {
        return jdbc.sql("SELECT seed FROM waiting_room_seed WHERE queue_id = :queueId")
                .param("queueId", queueId)
                .query(String.class)
                .single();
    }
}
