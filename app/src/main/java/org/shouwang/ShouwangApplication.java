package org.shouwang;

import org.shouwang.shared.start.LastResort;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Shouwang", sharedModules = "shared")
public class ShouwangApplication {
    public static void main(String[] args) {
        LastResort.arm();
        SpringApplication.run(ShouwangApplication.class, args);
    }
}
