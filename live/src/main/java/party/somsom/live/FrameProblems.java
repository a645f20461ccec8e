package party.somsom.live;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Decides what a client is told when something fails. The application has one bean of this type. */
public interface FrameProblems {
    /**
     * Describes the failure for the client.
     *
     * @param failure         a {@link LiveRefusal}, or what the application itself threw
     * @param about           the destination of the frame, or the endpoint when the connection ends
     * @param clientMessageId the client's own id for what it sent
     */
    FrameProblem describe(Throwable failure, String about, Locale language, @Nullable String clientMessageId);

    /**
     * What a client is told.
     *
     * @param title         a line for the header of an ERROR frame
     * @param clientAtFault whether the problem counts against the client
     * @param body          is sent as JSON
     */
    record FrameProblem(String title, boolean clientAtFault, Object body) {
    }
}
