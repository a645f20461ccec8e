package party.somsom.app.command;

import java.nio.file.Path;

import party.somsom.events.export.ExportProgress;

/** Says how far an export is, one line for each part. */
final class ProgressLines implements ExportProgress {
    private final long begun = System.nanoTime();

    @Override
    public void at(long events, long position, long end) {
        IO.println("%3d %%  %,d events  %.0f s".formatted(100 * position / Math.max(1, end), events, seconds()));
    }

    void end(long events, Path folder) {
        IO.println("%s has %,d events, after %.0f s. Its manifest.json says where they end"
                .formatted(folder.toAbsolutePath().normalize(), events, seconds()));
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
