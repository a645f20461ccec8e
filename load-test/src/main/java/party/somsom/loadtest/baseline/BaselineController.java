package party.somsom.loadtest.baseline;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import party.somsom.messages.ticketing.ReservationView;

/** {@code way} is {@code row-lock} or {@code redis}. */
@RestController
@RequestMapping("/baseline")
class BaselineController {
    private final Map<String, Reservations> ways;

    BaselineController(Map<String, Reservations> ways) {
        this.ways = ways;
    }

    @PostMapping("/{way}/inventories")
    @ResponseStatus(HttpStatus.CREATED)
    void open(@PathVariable String way, @RequestBody Inventory inventory) {
        find(way).open(inventory);
    }

    @PostMapping("/{way}/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    ReservationView reserve(@PathVariable String way, @RequestBody Order order, Principal caller) {
        return find(way).reserve(order, caller.getName());
    }

    @GetMapping("/nothing")
    Map<String, Object> nothing(Principal caller) {
        return Map.of("valid", true, "userId", caller.getName());
    }

    private Reservations find(String way) {
        var reservations = ways.get(way);
        if (reservations == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reservations;
    }
}
