package org.shouwang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Shouwang", sharedModules = "shared")
public class ShouwangApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShouwangApplication.class, args);
    }
}
