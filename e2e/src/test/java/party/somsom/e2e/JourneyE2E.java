package party.somsom.e2e;

import org.junit.jupiter.api.Test;

@EndToEnd
class JourneyE2E {

    @Test
    void fromSignUpToAReservationAndBack() {
        try (var node = Node.start()) {
            new Journey(node).fromSignUpToAReservationAndBack();
        }
    }
}
