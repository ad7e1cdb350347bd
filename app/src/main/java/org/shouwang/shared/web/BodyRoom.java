package org.shouwang.shared.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Memory for what is on its way in; no network fills more than its share, whatever it sends. */
final class BodyRoom {
    private static final int NETWORKS = 8;

    private final Semaphore free;
    private final int share;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param bytes an {@value #NETWORKS}th of them for each network */
    BodyRoom(int bytes) {
        this.free = new Semaphore(bytes);
        this.share = bytes / NETWORKS;
    }

    boolean take(String network, int bytes) {
        if (taken.merge(network, bytes, Integer::sum) <= share && free.tryAcquire(bytes)) {
            return true;
        }
        leave(network, bytes);
        return false;
    }

    void giveBack(String network, int bytes) {
        free.release(bytes);
        leave(network, bytes);
    }

    private void leave(String network, int bytes) {
        taken.computeIfPresent(network, (_, held) -> held > bytes ? held - bytes : null);
    }
}
