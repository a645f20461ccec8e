package party.somsom.analytics.intake;

import java.util.List;

/**
 * A record of the topic that is no published event. It is kept for people to look at.
 *
 * @param headers names and values
 */
record UnreadableRecord(int partition, long recordOffset, String reason, List<Header> headers, String value) {
    /** One header, as text. */
    record Header(String name, String value) {
    }
}
