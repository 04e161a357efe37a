package org.jundeng.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever runs a portal decides about it, under `jundeng.` in the configuration.
///
/// Folders are texts, because Spring would look for a relative path inside the web application first.
///
/// @param home the folder of the project, which holds `standards/`
/// @param standards the folder of the lists, one folder an edition; relative to `home`
/// @param list the edition that is in force, by its folder
/// @param address the address under which the portal is reached from outside, for links in files
/// @param hotline the number that every page names
@ConfigurationProperties("jundeng")
public record PortalSettings(
        @DefaultValue(".") String home,
        @DefaultValue("standards") String standards,
        @DefaultValue("fujian-2018") String list,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("12345") String hotline) {

    /// A file or folder of the project.
    public Path file(String name) {
        return Path.of(home).resolve(name);
    }

    /// The folder that holds one folder for each edition.
    Path editions() {
        return file(standards);
    }
}
