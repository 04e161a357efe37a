package org.jundeng.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Reads the field `region` of a form.
final class RegionReader {

    private RegionReader() {}

    /// The code as written; a problem where it is none, lies outside `whole` or does not exist on the day.
    ///
    /// @param whole the region that it must lie in and that holds where none is written, `""` for any
    static String read(Form form, String whole, LocalDate day) {
        Optional<Scalar> written = form.scalar("region");
        written.ifPresent(scalar -> code(scalar.text())
                .ifPresentOrElse(
                        code -> check(code, scalar, whole, day, form.problems()),
                        () -> tell(CatalogProblem.NOT_A_REGION, scalar, form.problems(), scalar.text())));
        return written.map(Scalar::text).orElse(whole);
    }

    private static void check(RegionCode code, Scalar scalar, String whole, LocalDate day, Problems problems) {
        if (!code(whole).map(code::isWithin).orElse(true)) {
            tell(CatalogProblem.OVERLAY_OUTSIDE, scalar, problems, scalar.text());
            return;
        }
        boolean known = !Regions.bundled().history(code.province()).isEmpty() && !day.equals(LocalDate.MIN);
        if (known && Regions.bundled().at(code, day).isEmpty()) {
            tell(CatalogProblem.REGION_NOT_IN_FORCE, scalar, problems, scalar.text(), day);
        }
    }

    private static Optional<RegionCode> code(String text) {
        try {
            return Optional.of(RegionCode.parse(text));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static void tell(CatalogProblem problem, Scalar scalar, Problems problems, Object... arguments) {
        problems.addAlong(problem, scalar.at(), scalar.text().length(), arguments);
    }
}
