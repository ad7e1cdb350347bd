package org.shouwang.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shouwang.support.ModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CarrierTests {
    private final Carriers carriers;
    private final TransactionTemplate transaction;

    CarrierTests(Carriers carriers, PlatformTransactionManager transactions) {
        this.carriers = carriers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void twoFilesThatHoldTheSameCardsDoNotWaitForEachOther() {
        var cards = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                var here = carriers.ofCards(cards);
                assertThat(threads.submit(() -> carriers.ofCards(cards.reversed())))
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(here);
            });
        }
    }
}
