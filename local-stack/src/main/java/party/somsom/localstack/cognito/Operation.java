package party.somsom.localstack.cognito;

import java.util.Map;

/** One action of the API. */
@FunctionalInterface
interface Operation {
    /** What an action answers that has nothing to tell. */
    Map<String, Object> NOTHING = Map.of();

    Map<String, Object> answer(CognitoRequest request);
}
