package party.somsom.loadtest.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import party.somsom.loadtest.testbed.Person;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulation is told, in a file, by whoever starts it in a process of its own.
 *
 * @param queue       for the people of the measurement
 * @param warmUpQueue for those before them
 * @param outcome     where to write what came back
 */
record SimulationSettings(Way way, Scale scale, int port, String queue, List<Person> people, String warmUpQueue,
        List<Person> warmUpPeople, Path outcome) {
    /** The system property that leads to the file. */
    static final String FILE = "somsom.simulation";
    private static final JsonMapper JSON = new JsonMapper();

    static SimulationSettings given() {
        return JSON.readValue(Path.of(System.getProperty(FILE)).toFile(), SimulationSettings.class);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this));
    }
}
