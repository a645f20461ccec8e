package party.somsom.identity.token;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes for each test. The file is the same for all tests of a class, because making a key takes long. */
abstract class TwoNodes {
    @TempDir
    private static Path folder;

    TestNodes nodes;
    TestNodes.Node one;
    TestNodes.Node other;

    @BeforeEach
    void startTwoNodes() throws IOException {
        nodes = TestNodes.in(folder);
        one = nodes.start();
        other = nodes.start();
    }
}
