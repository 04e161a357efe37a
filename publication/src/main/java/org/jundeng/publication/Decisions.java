package org.jundeng.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;

/// The rules of computed services as decision models that other engines carry out.
///
/// A model is read for one person, or for one household: facts, the household's members and the findings on
/// other services are its inputs; derived words, parameters, conditions, tiers and amounts are its decisions; the
/// last decision says whether the service is due, and what. An unknown fact is null, and a null condition does
/// not hold: a model has no third answer.
///
/// Source: OMG DMN 1.5.
public record Decisions(Catalog catalog, URI base) {

    /// The model of a service.
    ///
    /// @param date the day whose parameters it carries
    /// @throws IllegalArgumentException if the service is not computed
    public String dmn(Service service, LocalDate date) {
        if (!service.computed()) {
            throw new IllegalArgumentException(service.number() + " " + service.name() + " has no rules");
        }
        return new DecisionModel(catalog, new Links(catalog, base), service, date).written();
    }

    /// The models of all computed services, one file each: `46-minimum-living-allowance.dmn`.
    ///
    /// @param date the day whose parameters they carry
    public byte[] archive(LocalDate date) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Service service : catalog.services().values()) {
                if (service.computed()) {
                    ZipEntry entry = new ZipEntry("%02d-%s.dmn".formatted(service.number(), service.id()));
                    entry.setTimeLocal(date.atStartOfDay());
                    zip.putNextEntry(entry);
                    zip.write(dmn(service, date).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
