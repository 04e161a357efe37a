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
            if (key.kind() != Reading.Kind.CONTRIBUTION && key.benefit() >= 0 && sum.fen() != 0) {
                Outlay all = outlay(run, key, sum).times(times);
                Scenario.TakeUp share = takeUp.get(key.service());
                outlays.add(share == null ? all : all.part(share.share()));
            }
        });
        return outlays;
    }

    /// What employers and persons pay in, a year.
    public static List<Outlay> contributions(Run run, long factor) {
        List<Outlay> paid = new ArrayList<>();
        run.tally().sums().forEach((key, sum) -> {
            if (key.kind() == Reading.Kind.CONTRIBUTION && key.benefit() >= 0 && sum.fen() != 0) {
                Service service = run.kernel().catalog().service(key.service()).orElseThrow();
                Service.Contribution contribution = service.contributions().get(key.benefit());
                int times = Times.of(service, key.kind())[key.benefit()];
                long fen = Math.multiplyExact(sum.fen(), times);
                paid.add(new Outlay(key.service(), contribution.name(), key.region(), sum.grants(), times, fen, 0)
                        .times(factor));
            }
        });
        return paid;
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

    private Outlay part(BigDecimal share) {
        return new Outlay(service, benefit, county, part(grants, share), times, part(fen, share), part(local, share));
    }

    private static long part(long whole, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(whole))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Outlay outlay(Run run, Tally.Key key, Tally.Sum sum) {
        Service service = run.kernel().catalog().service(key.service()).orElseThrow();
        Service.Benefit benefit = service.benefits().get(key.benefit());
        int times = Times.of(service, key.kind())[key.benefit()];
        String name = benefit.tiers().size() < 2
                ? benefit.name()
                : benefit.name() + "·" + benefit.tiers().get(key.tier()).name();
        return new Outlay(
                key.service(),
                key.kind() == Reading.Kind.ALONE ? name + "（单人户）" : name,
                key.region(),
                sum.grants(),
                times,
                Math.multiplyExact(sum.fen(), times),
                Math.multiplyExact(sum.local(), times));
    }
}
