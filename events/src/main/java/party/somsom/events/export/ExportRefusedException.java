package party.somsom.events.export;

/** Says what the person who asked for the export can do. */
public final class ExportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExportRefusedException(String message) {
        super(message);
    }
}
