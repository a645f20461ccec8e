package party.somsom.identity.local;

import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import party.somsom.identity.local.OperatorAccounts.OperatorAccount;

/** For whoever has the secret of operators: shows the accounts that are operators, and makes more or fewer of them. */
@Endpoint(id = "operators")
class OperatorsEndpoint {
    private final OperatorAccounts operators;

    OperatorsEndpoint(OperatorAccounts operators) {
        this.operators = operators;
    }

    @ReadOperation
    public List<OperatorAccount> list() {
        return operators.all();
    }

    @WriteOperation
    public WebEndpointResponse<OperatorAccount> make(String email) {
        return operators.make(email)
                .map(WebEndpointResponse::new)
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    @DeleteOperation
    public WebEndpointResponse<Void> unmake(String email) {
        return new WebEndpointResponse<>(operators.unmake(email)
                ? WebEndpointResponse.STATUS_NO_CONTENT
                : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
