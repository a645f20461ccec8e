package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StompTest {
    @Test
    void framesAreAsTheSpecificationHasThem() {
        assertThat(Stomp.connect("abc"))
                .isEqualTo(
                        "CONNECT\naccept-version:1.2\nhost:somsom\nheart-beat:0,10000\nAuthorization:Bearer abc\n\n\0");
        assertThat(Stomp.subscribe("1", "/topic/queues/q"))
                .isEqualTo("SUBSCRIBE\nid:1\ndestination:/topic/queues/q\n\n\0");
        assertThat(Stomp.disconnect("bye")).isEqualTo("DISCONNECT\nreceipt:bye\n\n\0");
    }
}
