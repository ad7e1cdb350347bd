package org.shouwang.shared.web;

import java.time.Duration;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptSweep {
    private static final int BATCH = 5_000;

    @Bean
    Recurring sweepReceipts(Receipts receipts) {
        return new Recurring("shared.sweep-receipts", Duration.ofHours(1), () -> {
            int swept;
            do {
                swept = receipts.sweep(BATCH);
            } while (swept == BATCH);
        });
    }
}
