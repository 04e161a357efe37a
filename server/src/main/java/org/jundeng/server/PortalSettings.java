package org.jundeng.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever runs a portal decides about it, under `jundeng.` in the configuration.
///
/// @param home the folder of the project, which holds `standards/`
/// @param standards the folder of the lists, one folder an edition; relative to `home`
/// @param list the edition that is in force, by its folder
/// @param address the address under which the portal is reached from outside, for links in files
/// @param hotline the number that every page names
@ConfigurationProperties("jundeng")
public record PortalSettings(
        @DefaultValue(".") Path home,
        @DefaultValue("standards") Path standards,
        @DefaultValue("fujian-2018") String list,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("12345") String hotline) {

    /// The folder that holds one folder for each edition.
    Path editions() {
        return home.resolve(standards);
    }
}
