package party.somsom.events.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import party.somsom.events.EventTypes;
import party.somsom.events.export.Manifest.TopicEnd;
import party.somsom.events.translation.PublishedLanguage;
import party.somsom.lake.LakeEvent;
import party.somsom.lake.OwnedFolder;
import party.somsom.lake.ParquetFiles;
import party.somsom.messages.Event;

/**
 * Writes all events that are published as Parquet files, from the event store. It reads like the publisher, so files
 * and topic have the same events. An export that was interrupted, or that is complete, goes on where its manifest ends.
 */
public final class EventExport {
    private final EventStorageEngine store;
    private final PublishedLanguage language;
    private final String source;
    private final Supplier<Optional<TopicEnd>> topic;
    private final int eventsOfAPart;

    /** @param eventsOfAPart so many wait in memory and are lost in a crash; they come again */
    EventExport(EventStorageEngine store, PublishedLanguage language, String source, Supplier<Optional<TopicEnd>> topic,
            int eventsOfAPart) {
        this.store = store;
        this.language = language;
        this.source = source;
        this.topic = topic;
        this.eventsOfAPart = eventsOfAPart;
    }

    /**
     * @param from the first day to export, in UTC; null for all
     * @return how many events the folder has now
     * @throws ExportRefusedException if the folder cannot take this export
     */
    public long into(Path folder, @Nullable LocalDate from, ExportProgress progress) throws IOException {
        try (var export = open(folder)) {
            var topicEnd = topic.get(); // before the store is read, so that nothing falls between
            var head = position(store.createHeadToken());
            var begin = begin(folder, from, head).at(topicEnd);
            export.deleteAllBut(begin.paths());
            var end = head < 0 ? begin : read(folder, begin, head, progress);
            end.completed().write(folder);
            return end.events();
        }
    }

    private static OwnedFolder open(Path folder) throws IOException {
        var export = OwnedFolder.open(folder)
                .orElseThrow(() -> new ExportRefusedException("Another process exports to " + folder));
        if (Manifest.read(folder).isEmpty() && !export.hasOnly(Manifest.NAME, OwnedFolder.TYPE)) {
            export.close();
            throw new ExportRefusedException(folder + " has files that are no export. Name another folder");
        }
        return export;
    }

    private Manifest begin(Path folder, @Nullable LocalDate from, long head) throws IOException {
        var first = first();
        var manifest = Manifest.read(folder)
                .orElseGet(() -> new Manifest(source, first, from, false, 0, -1, List.of(),
                        null, List.of()));
        manifest.refuseUnlessOf(source, first, from, head);
        return manifest;
    }

    private String first() {
        try (var events = store.readEvents(null, false)) {
            return events.findFirst().map(TrackedEventMessage::getIdentifier).orElse("");
        }
    }

    private Manifest read(Path folder, Manifest begin, long head, ExportProgress progress) throws IOException {
        try (var files = new ParquetFiles(folder);
                var events = store.readEvents(begin.token(), false)) {
            var manifest = begin;
            var reached = begin.token();
            var part = 0;
            for (var each : (Iterable<TrackedEventMessage<?>>) events.<TrackedEventMessage<?>>map(it -> it)::iterator) {
                var token = (GapAwareTrackingToken) each.trackingToken();
                if (token.getIndex() > head) {
                    break;
                }
                row(each, begin.from()).ifPresent(files::add);
                reached = token;
                if (++part == eventsOfAPart) {
                    manifest = written(folder, files, manifest, token);
                    progress.at(manifest.events(), token.getIndex(), head);
                    part = 0;
                }
            }
            return reached == null ? manifest : written(folder, files, manifest, reached);
        }
    }

    private static Manifest written(Path folder, ParquetFiles files, Manifest manifest,
            GapAwareTrackingToken reached) throws IOException {
        var next = manifest.with(reached, files.write(manifest.nextFile()));
        next.write(folder);
        return next;
    }

    private Optional<LakeEvent> row(TrackedEventMessage<?> stored, @Nullable LocalDate from) {
        var isEarlier = from != null && stored.getTimestamp().isBefore(from.atStartOfDay().toInstant(ZoneOffset.UTC));
        if (isEarlier || !(stored.getPayload() instanceof Event event
                && stored instanceof DomainEventMessage<?> message)) {
            return Optional.empty();
        }
        return language.of(event)
                .map(published -> new LakeEvent(message.getIdentifier(), EventTypes.nameOf(published.getClass()),
                        message.getAggregateIdentifier(), message.getSequenceNumber(), position(stored.trackingToken()),
                        message.getTimestamp(), (Record) published));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
