package org.jundeng.simulation;

import java.util.List;
import org.jundeng.catalog.Service;
import org.jundeng.kernel.Reading;

/// How often amounts are paid in a year: an amount a month twelve times, all others once.
public final class Times {

    private Times() {}

    /// @return by the place of the benefit, or of the contribution
    public static int[] of(Service service, Reading.Kind kind) {
        if (kind == Reading.Kind.CONTRIBUTION) {
            return service.contributions().stream().mapToInt(_ -> 12).toArray();
        }
        List<Service.Benefit> benefits = service.benefits();
        return benefits.stream()
                .mapToInt(benefit -> benefit.per()
                        .map(per -> switch (per) {
                            case MONTH -> 12;
                            case YEAR, ONCE -> 1;
                            case DAY -> 365;
                        })
                        .orElse(1))
                .toArray();
    }
}
