package org.shouwang.support;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** Every package below the root is a module of the application, except the engine, which is a library that happens to lie there. */
public final class AppModules implements ApplicationModuleDetectionStrategy {
    private static final String ENGINE = "org.shouwang.copresence";

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage()
                .getModuleBasePackages(root)
                .filter(module -> !module.getName().equals(ENGINE));
    }
}
