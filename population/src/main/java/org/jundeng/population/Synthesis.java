package org.jundeng.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jundeng.catalog.Catalog;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Schema;

/// Makes a population whose counts are those of a census, and whose other facts follow rates.
///
/// The same census, rates and seed make the same people, on any number of threads; a sample has some of the households
/// that the whole has, unchanged.
public final class Synthesis {

    private final Census census;
    private final Rates rates;
    private final Codes codes;
    private final long seed;
    private final double share;
    private final Schema schema;
    private final List<Theme> themes;
    private final int[] birthdays;
    private final int[] daysBefore;

    private Synthesis(Catalog catalog, Census census, Rates rates, long seed, double share) {
        this.census = census;
        this.rates = rates;
        this.codes = Codes.of(census, rates);
        this.seed = seed;
        this.share = share;
        Fields fields = new Fields(catalog, codes.all());
        this.themes = List.of(
                new Registration(fields, rates),
                new Disability(fields, rates),
                new Schooling(fields, rates),
                new Work(fields, rates, census.date()),
                new Insurance(fields, rates),
                new Means(fields, rates),
                new Care(fields, rates),
                new Births(fields, rates),
                new Health(fields, rates),
                new Honours(fields, rates));
        this.schema = fields.schema();
        LocalDate date = census.date();
        this.birthdays = IntStream.rangeClosed(0, Homes.OLDEST + 1)
                .map(age -> (int) ChronoUnit.DAYS.between(date.minusYears(age), date))
                .toArray();
        this.daysBefore = IntStream.rangeClosed(0, birthdays[Homes.OLDEST + 1])
                .map(days -> Days.written(date.minusDays(days)))
                .toArray();
    }

    /// Makes a population.
    ///
    /// @param share of the households that it has, above 0 and at most 1
    /// @param progress gets the number of people of the census that are done, from any thread
    /// @throws IllegalStateException where a county's counts contradict each other
    public static Population of(
            Catalog catalog, Census census, Rates rates, long seed, double share, int threads, LongConsumer progress) {
        return new Synthesis(catalog, census, rates, seed, share).make(threads, progress);
    }

    private Population make(int threads, LongConsumer progress) {
        List<List<Block>> byCounty =
                new ArrayList<>(Collections.nCopies(census.counties().size(), List.of()));
        List<Integer> largestFirst = IntStream.range(0, byCounty.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -census.counties().get(i).total()))
                .toList();
        AtomicLong done = new AtomicLong();
        Workers.each(threads, largestFirst, place -> {
            Census.County county = census.counties().get(place);
            List<Block> made = county(county);
            synchronized (byCounty) {
                byCounty.set(place, made);
            }
            progress.accept(done.addAndGet(county.total()));
        });
        Provenance provenance = new Provenance(
                census.title(),
                census.date(),
                seed,
                share,
                List.copyOf(rates.rates().values()));
        return new Population(
                provenance, schema, byCounty.stream().flatMap(List::stream).toList());
    }

    private List<Block> county(Census.County county) {
        Homes homes = Homes.of(county, rates, Draw.of(seed, county.code(), 1));
        Residence residence = Residence.of(county, homes, codes, rates, Draw.of(seed, county.code(), 2));
        int[] chosen = IntStream.range(0, homes.households())
                .filter(h -> share >= 1 || Draw.of(seed, county.code(), -1L - h).part() < share)
                .toArray();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < chosen.length; ) {
            int to = from;
            int persons = 0;
            while (to < chosen.length && persons + homes.size(chosen[to]) <= Block.PERSONS) {
                persons += homes.size(chosen[to++]);
            }
            blocks.add(block(county, homes, residence, Arrays.copyOfRange(chosen, from, to)));
            from = to;
        }
        return blocks;
    }

    private Block block(Census.County county, Homes homes, Residence residence, int[] chosen) {
        int[] first = new int[chosen.length + 1];
        for (int h = 0; h < chosen.length; h++) {
            first[h + 1] = first[h] + homes.size(chosen[h]);
        }
        Sheet sheet = new Sheet(schema, county.code(), first);
        Family family = new Family(Days.written(census.date()));
        double[] rural = rates.numbers("农村户籍比例");
        for (int h : chosen) {
            Draw draw = Draw.of(seed, county.code(), 1000L + h);
            family.begin(homes.size(h));
            family.kind = homes.kind()[h];
            family.urban = residence.urban()[h];
            family.registered = residence.registered()[h];
            family.ruralRegistration = draw.happens(rural[family.urban ? 0 : 1]);
            for (int i = 0; i < family.members; i++) {
                int person = homes.first()[h] + i;
                family.sex[i] = homes.sex()[person];
                family.age[i] = homes.age()[person];
                family.role[i] = homes.role()[person];
                int least = birthdays[family.age[i]];
                family.born[i] = daysBefore[least + draw.below(birthdays[family.age[i] + 1] - least)];
            }
            sheet.next();
            for (Theme theme : themes) {
                theme.write(family, draw, sheet);
            }
        }
        return sheet.block();
    }
}
