package org.shouwang.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the kernel says about process trees. */
final class Processes {
    private static final int TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;

    private Processes() {}

    /** A process and all below it, the root first. */
    static List<ProcessHandle> tree(ProcessHandle root) {
        var all = new ArrayList<ProcessHandle>();
        all.add(root);
        root.descendants().forEach(all::add);
        return all;
    }

    /** SIGKILL for all at once, the root first so that it cannot tidy up after its children. */
    static void kill9(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) {
            while (process.isAlive() && !isZombie(process.pid())) {
                Thread.sleep(5);
            }
        }
    }

    /** Processor time of living processes and of their ended, collected children. */
    static Duration processorTime(List<ProcessHandle> processes) {
        long ticks = 0;
        for (var process : processes) {
            var fields = stat(process.pid());
            for (int i = USER_TICKS; i < USER_TICKS + 4 && i < fields.length; i++) {
                ticks += Long.parseLong(fields[i]);
            }
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Bytes; a page that several share counts for each with its part (proportional set size). */
    static long memory(List<ProcessHandle> processes) throws IOException {
        long kilobytes = 0;
        for (var process : processes) {
            kilobytes += memory(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
        }
        return kilobytes * 1024;
    }

    private static long memory(Path rollup) throws IOException {
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static boolean isZombie(long pid) {
        var fields = stat(pid);
        return fields.length == 0 || fields[0].equals("Z");
    }

    /** The fields after the command's name: state first. Empty when the process is gone. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
