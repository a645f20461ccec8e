package party.somsom.api.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What counts as one address: of IPv6 the first 64 bits, because everybody has all the addresses behind theirs. */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {
    }

    /** @param address as the server knows it; a text that is no address stands for itself */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
