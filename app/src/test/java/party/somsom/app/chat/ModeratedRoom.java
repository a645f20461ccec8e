package party.somsom.app.chat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.push.Listener;

/** A chat room with its organiser and two members, who listen. */
abstract class ModeratedRoom {
    @Autowired
    TurnableClock clock;
    @LocalServerPort
    int port;

    @Autowired
    Guest organiser;
    @Autowired
    Guest ann;
    @Autowired
    Guest bob;
    Room room;
    Listener annsBrowser;
    Listener bobsBrowser;

    @BeforeEach
    void join() {
        room = Room.of(organiser, clock);
        room.joined(ann);
        room.joined(bob);
        annsBrowser = new Listener(port, ann.authorization());
        bobsBrowser = new Listener(port, bob.authorization());
    }

    @AfterEach
    void leave() {
        annsBrowser.close();
        bobsBrowser.close();
    }
}
