package party.somsom.api.chat;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;

/** Which part of a history: before a message, after one, or the newest. */
record HistoryRequest(@Nullable Long before, @Nullable Long after, int limit) {
    HistoryRequest {
        if (before != null && after != null) {
            throw ProblemException.invalid("after", "validation.chat.side");
        }
    }
}
