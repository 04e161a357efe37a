package org.jundeng.server;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The portal: `./jundeng serve`.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Portal {

    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
