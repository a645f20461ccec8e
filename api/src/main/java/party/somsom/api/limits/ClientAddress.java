package party.somsom.api.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The part of an IP address that the limits count. For IPv6 it is the first 64 bits, because one client has all the
 * addresses behind them.
 */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {
    }

    /** @param address as the server knows it; a text that is no address counts as it is */
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
