package party.somsom.localstack;

import java.nio.file.Path;

/** Where a server is put: its folder, its ports, and the means to run programs. */
record Site(Path data, Ports ports, Children children, Binaries binaries) {
}
