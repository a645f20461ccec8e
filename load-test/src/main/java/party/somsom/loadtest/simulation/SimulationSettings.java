package party.somsom.loadtest.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import party.somsom.loadtest.testbed.Person;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of a simulation, in a file. The program that starts its process writes them.
 *
 * @param queue       for the people of the measurement
 * @param warmUpQueue for the people before them
 * @param outcome     the file for the results
 */
record SimulationSettings(Way way, Scale scale, int port, String queue, List<Person> people, String warmUpQueue,
        List<Person> warmUpPeople, Path outcome) {
    /** The system property with the path of the file. */
    static final String FILE = "somsom.simulation";
    private static final JsonMapper JSON = new JsonMapper();

    static SimulationSettings given() {
        return JSON.readValue(Path.of(System.getProperty(FILE)).toFile(), SimulationSettings.class);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this));
    }
}
