package party.somsom.api.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** The parts of an IP address that limits count and that people see. */
public final class ClientAddress {
    private static final int CLIENT_BYTES_V6 = 8;
    private static final int NETWORK_BYTES_V4 = 3;
    private static final int NETWORK_BYTES_V6 = 6;

    private ClientAddress() {
    }

    /**
     * Returns what limits count as one client. For IPv6 it is the first 64 bits, because one client has all the
     * addresses behind them.
     *
     * @param address as the server knows it; a text that is no address counts as it is
     */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, CLIENT_BYTES_V6)
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    /** The network that is coarse enough to be kept and shown, such as 203.0.113.0/24; null for what is no address. */
    public static @Nullable String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var kept = bytes.length == NETWORK_BYTES_V4 + 1 ? NETWORK_BYTES_V4 : NETWORK_BYTES_V6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress().replaceFirst("(:0)+$", "::") + "/"
                    + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException _) {
            return null;
        }
    }
}
