package org.jundeng.server.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import org.jundeng.catalog.Catalog;
import org.jundeng.publication.QrCode;

/// A page as it stands on paper: what it shows, and what its head and foot say of it.
///
/// @param shown what the page shows on a screen too
/// @param address where to find it again, short enough to be typed
/// @param date the day whose values it shows
public record Paper<P>(P shown, Catalog catalog, String address, LocalDate date) {

    private static final int MODULE_PIXELS = 8;

    /// The language of the page as files name it.
    public String language(Visit visit) {
        return visit.chinese() ? "zh-CN" : "en";
    }

    /// The address as a QR code, a picture that the page carries.
    public String code() {
        return "data:image/png;base64,"
                + Base64.getEncoder()
                        .encodeToString(QrCode.of(URI.create(address)).png(MODULE_PIXELS));
    }
}
