package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;

/** Where a request comes from, for allowances: an IPv4 address, or the /64 that one IPv6 subscriber has. */
public final class Network {
    private Network() {}

    public static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, 8));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
