package party.somsom.lake;

import java.time.Instant;

/**
 * An event as a row. The columns are the first five components but the type, and then the components of the data.
 *
 * @param type           the name of the folder, with the version
 * @param subject        the id of the aggregate
 * @param sequence       the number of the event within its aggregate
 * @param globalPosition how far the event store was read when the event was found
 * @param time           when it was decided; its day in UTC is a folder too
 */
public record LakeEvent(String id, String type, String subject, long sequence, long globalPosition, Instant time,
        Record data) {
}
