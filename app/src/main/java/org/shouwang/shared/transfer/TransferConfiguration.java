package org.shouwang.shared.transfer;

import java.time.Duration;
import org.shouwang.shared.jobs.OneOff;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    @Bean
    OneOff runExport(ExportRun run) {
        return new OneOff("shared.run-export", run::run);
    }

    @Bean
    Recurring expireExports(ExportJobs jobs, SealedFiles files) {
        return new Recurring(
                "shared.expire-exports",
                Duration.ofMinutes(10),
                () -> jobs.expire().forEach(files::delete));
    }
}
