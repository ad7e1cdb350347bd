package org.shouwang.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.bench.copresence.CopresenceBench;
import org.shouwang.bench.copresence.LoopsBench;
import org.shouwang.bench.inference.InferenceBench;
import org.shouwang.bench.loss.LossBench;
import org.shouwang.bench.registration.RegistrationBench;
import org.shouwang.bench.secrets.SecretsBench;
import org.shouwang.bench.start.StartBench;
import org.shouwang.bench.taps.TapsBench;

/** One question about the running application, answered with figures and a verdict. */
public interface Bench {
    List<String> NAMES =
            List.of("copresence", "copresence-loops", "inference", "loss", "registration", "secrets", "start", "taps");

    /** The short form takes less than three minutes, the full one as long as it needs. */
    Verdict run(boolean full) throws Exception;

    /** @param size how much of it, where a bench has sizes */
    static @Nullable Bench named(String name, @Nullable String size) {
        return switch (name) {
            case "copresence" -> new CopresenceBench(size == null ? "6M" : size);
            case "copresence-loops" -> new LoopsBench();
            case "inference" -> new InferenceBench();
            case "loss" -> new LossBench();
            case "registration" -> new RegistrationBench();
            case "secrets" -> new SecretsBench();
            case "start" -> new StartBench();
            case "taps" -> new TapsBench(size == null ? "2M" : size);
            default -> null;
        };
    }
}
