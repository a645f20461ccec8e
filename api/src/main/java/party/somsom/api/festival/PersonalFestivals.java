package party.somsom.api.festival;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.Page;
import party.somsom.messages.festival.FestivalQuery.ListOrganised;
import party.somsom.messages.festival.FestivalStatus;
import party.somsom.messages.festival.OrganisedFestival;

/** The festivals that a person organises. */
@Component
public class PersonalFestivals implements PersonalData {
    private static final int PAGE = 100;

    private final Messages messages;
    private final Clock clock;

    PersonalFestivals(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "festivals";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        all(userId).forEach(to);
    }

    /** What was public stays public. It holds an id only. */
    @Override
    public void erase(String userId) {
    }

    /** Whether the person organises a festival that is neither over nor cancelled. */
    public boolean anyToCome(String userId) {
        return all(userId).anyMatch(festival -> festival.status() == FestivalStatus.PLANNED
                && !festival.endDate().isBefore(Today.last(clock)));
    }

    private Stream<OrganisedFestival> all(String userId) {
        return Page.all(cursor -> messages.ask(new ListOrganised(userId, PAGE, cursor)));
    }
}
