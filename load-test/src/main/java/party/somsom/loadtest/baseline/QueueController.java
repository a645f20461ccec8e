package party.somsom.loadtest.baseline;

import java.security.Principal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import party.somsom.loadtest.baseline.SortedSetQueue.Rank;

@RestController
@RequestMapping("/baseline/queues/{queue}")
class QueueController {
    private final SortedSetQueue line;

    QueueController(SortedSetQueue line) {
        this.line = line;
    }

    @GetMapping("/join")
    Rank join(@PathVariable String queue, Principal caller) {
        return line.join(queue, caller.getName());
    }

    @GetMapping("/rank")
    Rank rank(@PathVariable String queue, Principal caller) {
        return line.rank(queue, caller.getName());
    }
}
