// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of which one person may have many count as one: with IPv6 a household has a whole network of them. */
final class Nearby {

    private static final int NETWORK = 8; // bytes of a /64

    private Nearby() {}

    static String of(String address) {
        try {
            var read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK)) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address; // a proxy may name what is no address
        }
    }
}
