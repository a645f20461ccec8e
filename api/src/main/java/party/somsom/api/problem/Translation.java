package party.somsom.api.problem;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.socket.server.HandshakeFailureException;

import party.somsom.foundation.breaker.ServerAwayException;
import party.somsom.foundation.worker.OncePer;
import party.somsom.identity.GuessesUsedUpException;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;
import party.somsom.identity.SecondFactorRequiredException;
import party.somsom.live.LiveRefusal;
import party.somsom.messages.Rejection;

/** Finds the refusal for a failure. A failure that it does not know is our own fault and is logged. */
final class Translation {
    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);
    private static final OncePer OUTAGES = new OncePer(Duration.ofMinutes(1));

    private Translation() {
    }

    static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case CommandExecutionException refused -> rejection(refused);
            case IdentityRefusedException refused -> refusal(refused.refusal());
            case SecondFactorRequiredException asked -> ProblemException.asking(asked);
            case GuessesUsedUpException guessed -> ProblemException.tooManyAttempts(guessed.pause());
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case LiveRefusal refusal -> refusal(refusal.reason());
            case InvalidParameterException invalid -> new ProblemException(ProblemCode.of(invalid.getErrorCode()));
            case HandshakeFailureException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case HttpMessageNotReadableException unreadable -> UnreadableBody.translate(unreadable);
            case RequestRejectedException _ -> new ProblemException(ProblemCode.MALFORMED_REQUEST);
            case HttpRequestMethodNotSupportedException wrong when isUnreadable(wrong) ->
                new ProblemException(ProblemCode.NOT_FOUND);
            case AuthenticationException _ -> new ProblemException(ProblemCode.UNAUTHENTICATED);
            case AccessDeniedException _ -> new ProblemException(ProblemCode.FORBIDDEN);
            case ServerAwayException _ -> unavailable();
            case DataAccessResourceFailureException down -> unavailable(down);
            case TransientDataAccessException down -> unavailable(down);
            case CannotCreateTransactionException down -> unavailable(down);
            case TransactionTimedOutException down -> unavailable(down);
            case TransactionSystemException down -> unavailable(down);
            case CommandDispatchException lost -> unavailable(lost);
            case CommandBusConnectorCommunicationException lost -> unavailable(lost);
            case NoHandlerForCommandException nobody -> unavailable(nobody);
            default -> {
                var invalid = InvalidRequest.translate(failure);
                yield invalid != null ? invalid : general(failure);
            }
        };
    }

    /** There is nothing to read at an address where one can only act. */
    private static boolean isUnreadable(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        return (wrong.getMethod().equals(HttpMethod.GET.name()) || wrong.getMethod().equals(HttpMethod.HEAD.name()))
                && (methods == null || !methods.contains(HttpMethod.GET));
    }

    private static ProblemException rejection(CommandExecutionException refused) {
        if (!(refused.getDetails().orElse(null) instanceof Rejection rejection)) {
            return unknown(refused);
        }
        return switch (rejection.code()) {
            case NOT_ORGANISER -> new ProblemException(ProblemCode.FORBIDDEN);
            case CURSOR_INVALID -> ProblemException.invalid("cursor", "validation.cursor");
            case DATE_MOVED -> new ProblemException(ProblemCode.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1");
            case UNAVAILABLE, READ_MODEL_BEHIND -> new ProblemException(ProblemCode.valueOf(rejection.code().name()))
                    .with(HttpHeaders.RETRY_AFTER, "1");
            default -> new ProblemException(ProblemCode.valueOf(rejection.code().name()));
        };
    }

    private static ProblemException refusal(IdentityRefusal refusal) {
        return switch (refusal) {
            case EMAIL_TAKEN -> new ProblemException(ProblemCode.EMAIL_TAKEN);
            case CODE_INVALID -> new ProblemException(ProblemCode.CODE_INVALID);
            case CODE_EXPIRED -> new ProblemException(ProblemCode.CODE_EXPIRED);
            case PASSWORD_BREACHED -> new ProblemException(ProblemCode.PASSWORD_BREACHED);
            case WRONG_PASSWORD -> new ProblemException(ProblemCode.WRONG_PASSWORD);
            case BAD_CREDENTIALS -> new ProblemException(ProblemCode.BAD_CREDENTIALS);
            case NOT_CONFIRMED -> new ProblemException(ProblemCode.NOT_CONFIRMED);
            case TOKEN_INVALID -> new ProblemException(ProblemCode.TOKEN_INVALID);
            case TOKEN_EXPIRED -> new ProblemException(ProblemCode.TOKEN_EXPIRED);
            case TOKEN_REUSED -> new ProblemException(ProblemCode.TOKEN_REUSED);
            case SESSION_NOT_FOUND -> new ProblemException(ProblemCode.SESSION_NOT_FOUND);
            case CHALLENGE_EXPIRED -> new ProblemException(ProblemCode.CHALLENGE_EXPIRED);
            case PASSKEY_INVALID -> new ProblemException(ProblemCode.PASSKEY_INVALID);
            case TOO_MANY_PASSKEYS -> new ProblemException(ProblemCode.TOO_MANY_PASSKEYS);
            case OVERLOADED -> new ProblemException(ProblemCode.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "2");
        };
    }

    private static ProblemException refusal(LiveRefusal.Reason reason) {
        return switch (reason) {
            case MALFORMED -> new ProblemException(ProblemCode.MALFORMED_REQUEST);
            case TOO_LARGE -> new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE);
            case FORBIDDEN -> new ProblemException(ProblemCode.FORBIDDEN);
            case NOT_CONNECTED -> new ProblemException(ProblemCode.UNAUTHENTICATED);
            case TOKEN_EXPIRED -> new ProblemException(ProblemCode.TOKEN_EXPIRED);
            case SESSION_ENDED -> new ProblemException(ProblemCode.TOKEN_INVALID);
            case TOO_MANY_CONNECTIONS -> ProblemException.tooManyRequests(LiveRefusal.PAUSE);
            case REFUSED_TOO_OFTEN -> ProblemException.tooManyAttempts(LiveRefusal.PAUSE);
        };
    }

    private static ProblemException unavailable(Exception down) {
        OUTAGES.run(() -> LOG.warn("A server that this node needs does not answer: {}", rootMessage(down)));
        return unavailable();
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemCode.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static ProblemException general(Throwable failure) {
        return failure instanceof ErrorResponse response
                && !response.getStatusCode().isSameCodeAs(ProblemCode.INTERNAL_ERROR.status())
                        ? new ProblemException(ProblemCode.of(response.getStatusCode().value()))
                                .with(response.getHeaders())
                        : unknown(failure);
    }

    private static ProblemException unknown(Throwable failure) {
        LOG.error("A request failed", failure);
        return new ProblemException(ProblemCode.INTERNAL_ERROR);
    }

    private static @Nullable String rootMessage(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
