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

    @Bean
    OneOff checkImport(ImportRun run) {
        return new OneOff("shared.check-import", run::check);
    }

    @Bean
    OneOff applyImport(ImportRun run) {
        return new OneOff("shared.apply-import", run::apply);
    }

    @Bean
    OneOff undoImport(ImportRun run) {
        return new OneOff("shared.undo-import", run::undo);
    }

    @Bean
    Recurring expireImports(ImportJobs jobs, SealedFiles files) {
        return new Recurring(
                "shared.expire-imports",
                Duration.ofMinutes(10),
                () -> jobs.expire().forEach(job -> {
                    files.delete(job.file());
                    files.delete(ImportRun.faultFile(job.id()));
                }));
    }

    @Bean
    Recurring forgetTransfers(ExportJobs exports, ImportJobs imports) {
        return new Recurring("shared.forget-transfers", Duration.ofHours(6), () -> {
            exports.forget();
            imports.forget();
        });
    }
}
