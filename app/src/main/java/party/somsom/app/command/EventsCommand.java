package party.somsom.app.command;

import picocli.CommandLine.Command;

/** Handles the events that are published. */
@Command(name = "events", description = "handle the events that are published")
final class EventsCommand {
}
