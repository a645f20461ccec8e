package party.somsom.api.idempotency;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.foundation.personal.PersonalData;

/** The answers to a person's writes, which are kept for a day. */
@Component
class PersonalAnswers implements PersonalData {
    private final KeptAnswers answers;

    PersonalAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        answers.each(IdempotencyFilter.nameOf(userId, ""), to::accept);
    }

    @Override
    public void erase(String userId) {
        answers.forgetAll(IdempotencyFilter.nameOf(userId, ""));
    }
}
