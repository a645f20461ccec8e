package party.somsom.api.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import io.swagger.v3.oas.annotations.Hidden;

/**
 * The servlet container sends the requests here that it refused itself, such as a path that the firewall does not
 * accept.
 */
@Hidden
@Controller
class ProblemErrorController implements ErrorController {
    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code = status instanceof Integer known ? ProblemCode.of(known) : ProblemCode.NOT_FOUND;
        problems.write(request, response, path instanceof String known ? known : request.getRequestURI(),
                new ProblemException(code));
    }
}
