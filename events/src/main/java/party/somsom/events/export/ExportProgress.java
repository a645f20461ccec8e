package party.somsom.events.export;

/** Is told after each part that is on the disk. */
@FunctionalInterface
public interface ExportProgress {
    /**
     * @param events   how many are exported by now
     * @param position how far the event store was read
     * @param end      how far it will be read
     */
    void at(long events, long position, long end);
}
