package org.shouwang.bench.copresence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM takes, all threads of it; the kernel counts in steps of ten milliseconds. */
final class ThisProcess {
    private ThisProcess() {}

    /** Nanoseconds. */
    static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
