package party.somsom.events;

/** The headers of a record: CloudEvents 1.0 in its binary mode for Kafka. All values are text in UTF-8. */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    /** The id of the event. A record that comes twice has the same one. */
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    /** The id of the aggregate, which is also the key of the record. */
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    /** The address of the schema of the value. */
    public static final String DATA_SCHEMA = "ce_dataschema";
    /** The number of the event within its aggregate. It rises, and leaves out events that are not published. */
    public static final String SEQUENCE = "ce_sequence";
    /** How far the event store was read when the event was found. It never falls. */
    public static final String GLOBAL_POSITION = "ce_globalposition";
    /** The first message of the chain that led to the event. Absent if that is not known. */
    public static final String CORRELATION_ID = "ce_correlationid";
    /** The message that led to the event. Absent if that is not known. */
    public static final String CAUSATION_ID = "ce_causationid";
    /** The trace of W3C. Absent if there is none. */
    public static final String TRACE_PARENT = "ce_traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {
    }
}
