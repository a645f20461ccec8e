package party.somsom.api.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of each refusal that is written as an answer over HTTP. */
public interface RefusalListener {
    void refused(HttpServletRequest request, ProblemCode code);
}
