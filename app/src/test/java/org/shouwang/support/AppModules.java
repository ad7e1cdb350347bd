package org.shouwang.support;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** Every package below the root is a module of the application, except the libraries that happen to lie there. */
public final class AppModules implements ApplicationModuleDetectionStrategy {
    private static final Set<String> LIBRARIES = Set.of("org.shouwang.copresence", "org.shouwang.taps");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage()
                .getModuleBasePackages(root)
                .filter(module -> !LIBRARIES.contains(module.getName()));
    }
}
