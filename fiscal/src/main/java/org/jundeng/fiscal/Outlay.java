package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Tally;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Times;

/// What one benefit costs in one county in a year. Units: fen.
///
/// @param benefit its name, with its tier after “·” where it has tiers
/// @param grants how often it is granted: to persons, or to households
/// @param times how often a grant is paid in a year
/// @param fen the cost of the year
/// @param local how much of it is above the list's own standard
public record Outlay(int service, String benefit, int county, long grants, int times, long fen, long local) {

    private static final String TIER = "·";
    private static final String ALONE = "（单人户）";

    /// The cost of every money benefit of a run, in the order of counties and services; contributions are not in it.
    ///
    /// @param times by which a sample is taken for the whole: 100 for one of a hundred
    public static List<Outlay> of(Run run, long times) {
        return of(run, times, Map.of());
    }

    /// The cost where not everybody takes up what is due.
    ///
    /// @param takeUp by number of the service, the assumed share that takes it up; rounded half up in each outlay
    public static List<Outlay> of(Run run, long times, Map<Integer, Scenario.TakeUp> takeUp) {
        List<Outlay> outlays = new ArrayList<>();
        run.tally().sums().forEach((key, sum) -> {
            if (costs(key, sum)) {
                Outlay all = of(run, key, sum, times);
                Scenario.TakeUp share = takeUp.get(key.service());
                outlays.add(share == null ? all : all.part(share.share()));
            }
        });
        return outlays;
    }

    /// Whether a sum of a run is a cost.
    static boolean costs(Tally.Key key, Tally.Sum sum) {
        return key.kind() != Reading.Kind.CONTRIBUTION && key.benefit() >= 0 && sum.fen() != 0;
    }

    /// What one sum of a run costs when all take it up.
    static Outlay of(Run run, Tally.Key key, Tally.Sum sum, long times) {
        return outlay(run, key, sum).times(times);
    }

    private Outlay times(long factor) {
        return new Outlay(
                service,
                benefit,
                county,
                Math.multiplyExact(grants, factor),
                times,
                Math.multiplyExact(fen, factor),
                Math.multiplyExact(local, factor));
    }

    /// What is left where a share takes it up, rounded half up.
    Outlay part(BigDecimal share) {
        return new Outlay(service, benefit, county, part(grants, share), times, part(fen, share), part(local, share));
    }

    private static long part(long whole, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(whole))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The service and the benefit.
    String key() {
        return service + " " + benefit;
    }

    /// Whether it is what a benefit costs, whole or one tier of it.
    boolean of(Service.Benefit other) {
        String name = benefit.replace(ALONE, "");
        return name.equals(other.name()) || name.startsWith(other.name() + TIER);
    }

    private static Outlay outlay(Run run, Tally.Key key, Tally.Sum sum) {
        Service service = run.kernel().catalog().service(key.service()).orElseThrow();
        Service.Benefit benefit = service.benefits().get(key.benefit());
        int times = Times.of(service, key.kind())[key.benefit()];
        String name = benefit.tiers().size() < 2
                ? benefit.name()
                : benefit.name() + TIER + benefit.tiers().get(key.tier()).name();
        return new Outlay(
                key.service(),
                key.kind() == Reading.Kind.ALONE ? name + ALONE : name,
                key.region(),
                sum.grants(),
                times,
                Math.multiplyExact(sum.fen(), times),
                Math.multiplyExact(sum.local(), times));
    }
}
