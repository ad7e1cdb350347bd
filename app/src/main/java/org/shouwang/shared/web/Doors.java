package org.shouwang.shared.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The pages. Each door routes by itself, so every address without a dot leads to the page of its door; hashed assets are
 * kept for ever, everything else is asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class Doors implements WebMvcConfigurer {
    private final String files;

    Doors(@Value("${shouwang.pages:classpath:/static/}") String files) {
        this.files = files;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(files + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(files)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOfDoor());
    }

    private static final class PageOfDoor extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource files) throws IOException {
            return super.getResource(path.contains(".") ? path : page(path), files);
        }

        /** Addresses that belong to programs have no page. */
        private static String page(String path) {
            return switch (path.split("/", 2)[0]) {
                case "field" -> "field/index.html";
                case "desk" -> "desk/index.html";
                case "api", "error", "oauth2", "login", "v3" -> "nothing";
                default -> "index.html";
            };
        }
    }
}
