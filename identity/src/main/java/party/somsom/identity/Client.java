package party.somsom.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as the edge knows.
 *
 * @param address what the limits count as one client
 * @param place   the coarse network address, which the owner of a session sees, if there is one
 * @param device  a few words about the device, such as "Chrome on Windows"
 * @param mark    what the device shows of {@link KnownDevices}, if anything
 */
public record Client(String address, @Nullable String place, String device, @Nullable String mark) {
}
