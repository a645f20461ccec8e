package party.somsom.api.operator;

import org.springframework.web.bind.annotation.GetMapping;

import io.swagger.v3.oas.annotations.Operation;
import party.somsom.api.gateway.PageRequest;
import party.somsom.messages.Page;
import party.somsom.operators.audit.OperatorAction;
import party.somsom.operators.audit.OperatorActions;

/** Shows what operators did and looked at. */
@OperatorController
class ActionController {
    private final OperatorActions actions;

    ActionController(OperatorActions actions) {
        this.actions = actions;
    }

    @GetMapping("/actions")
    @Operation(summary = "Everything that operators did or looked at, newest first; this request is among it")
    Page<OperatorAction> actionsOfOperators(PageRequest page) {
        return actions.page(page.size(), page.cursor());
    }
}
