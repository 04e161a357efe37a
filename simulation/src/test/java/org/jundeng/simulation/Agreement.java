package org.jundeng.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Payment;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Reading;

/// Holds what a kernel works out for a block against the traced evaluator, household by household.
final class Agreement {

    private final Entitlements entitlements;
    private final SortedMap<String, Integer> seen = new TreeMap<>();

    Agreement(Catalog catalog) {
        this.entitlements = new Entitlements(catalog);
    }

    /// How often the evaluator came to each status of each service.
    SortedMap<String, Integer> seen() {
        return seen;
    }

    /// What is known of a household for one service: its status and its grants.
    private record Outcome(String status, TreeSet<String> grants) {}

    void holds(Kernel kernel, Block block, Families families) {
        List<Map<Integer, Outcome>> ofKernel = ofKernel(kernel, block);
        for (int h = 0; h < block.households(); h++) {
            Determination determination = entitlements.determine(families.household(h));
            for (Service service : kernel.services()) {
                Outcome expected = ofEvaluator(determination, service);
                Outcome actual = ofKernel.get(h).get(service.number());
                seen.merge(service.number() + " " + expected.status(), 1, Integer::sum);
                if (!expected.equals(actual)) {
                    assertThat(actual)
                            .as(service.number() + " " + service.name() + " for " + determination.asked())
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Outcome ofEvaluator(Determination determination, Service service) {
        TreeSet<String> grants = new TreeSet<>();
        String status = switch (determination.finding(service)) {
            case Finding.Entitled(List<Finding.Grant> granted, var _) -> {
                granted.forEach(grant -> grants.add(grant.member() + " " + grant.benefit() + " " + grant.tier() + " "
                        + grant.amount().map(money -> money.fen()).orElse(-1L)));
                yield "entitled";
            }
            case Finding.Undetermined _ -> "undetermined";
            case Finding.NotEntitled _ -> "not entitled";
            case Finding.OpenToAll _, Finding.NotPersonal _ -> throw new IllegalStateException();
        };
        for (Payment payment : Payment.of(determination, service)) {
            payment.amount()
                    .ifPresent(amount -> grants.add(payment.member() + " pays " + payment.name() + " " + amount.fen()));
        }
        return new Outcome(status, grants);
    }

    private static List<Map<Integer, Outcome>> ofKernel(Kernel kernel, Block block) {
        List<Map<Integer, TreeSet<String>>> grants = new ArrayList<>();
        List<Map<Integer, String>> status = new ArrayList<>();
        for (int h = 0; h < block.households(); h++) {
            grants.add(new HashMap<>());
            status.add(new HashMap<>());
        }
        Frame frame = new Frame(kernel.program(), (running, reading) -> {
            Service service = kernel.catalog().service(reading.service()).orElseThrow();
            for (int row = 0; row < block.rows(reading.level()); row++) {
                int household = reading.level() == Level.HOUSEHOLD ? row : running.household(row);
                if (reading.kind() != Reading.Kind.CONTRIBUTION) {
                    String is = set(running, reading.entitled(), row)
                            ? "entitled"
                            : set(running, reading.undetermined(), row) ? "undetermined" : "not entitled";
                    status.get(household).merge(service.number(), is, Agreement::stronger);
                }
            }
            for (Reading.Grant grant : reading.grants()) {
                amounts(running, block, reading, grant).forEach((row, fen) -> {
                    int household = reading.level() == Level.HOUSEHOLD ? row : running.household(row);
                    String member = reading.level() == Level.HOUSEHOLD ? "" : "m" + row;
                    String text = reading.kind() == Reading.Kind.CONTRIBUTION
                            ? member + " pays "
                                    + service.contributions()
                                            .get(grant.benefit())
                                            .name() + " " + fen
                            : member + " " + name(service, grant) + " " + fen;
                    grants.get(household)
                            .computeIfAbsent(service.number(), _ -> new TreeSet<>())
                            .add(text);
                });
            }
        });
        frame.run(block);
        List<Map<Integer, Outcome>> outcomes = new ArrayList<>();
        for (int h = 0; h < block.households(); h++) {
            Map<Integer, TreeSet<String>> granted = grants.get(h);
            outcomes.add(status.get(h).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new Outcome(
                                    entry.getValue(), granted.getOrDefault(entry.getKey(), new TreeSet<>())))));
        }
        return outcomes;
    }

    private static String name(Service service, Reading.Grant grant) {
        Service.Benefit benefit = service.benefits().get(grant.benefit());
        String tier = benefit.tiers().isEmpty()
                ? benefit.name()
                : benefit.tiers().get(grant.tier()).name();
        return benefit.name() + " " + tier;
    }

    private static Map<Integer, Long> amounts(Frame frame, Block block, Reading reading, Reading.Grant grant) {
        Map<Integer, Long> amounts = new TreeMap<>();
        if (grant.amount().isPresent()) {
            frame.amounts(reading.level(), grant, (rows, fen, count) -> {
                for (int i = 0; i < count; i++) {
                    amounts.put(rows[i], fen[i]);
                }
            });
            return amounts;
        }
        for (int row = 0; row < block.rows(reading.level()); row++) {
            if (set(frame, grant.to(), row)) {
                amounts.put(row, -1L);
                for (Reading.Band band : grant.bands()) {
                    if (set(frame, band.rows(), row)) {
                        amounts.put(row, band.fen());
                    }
                }
            }
        }
        return amounts;
    }

    private static String stronger(String a, String b) {
        List<String> order = List.of("not entitled", "undetermined", "entitled");
        return order.indexOf(a) >= order.indexOf(b) ? a : b;
    }

    private static boolean set(Frame frame, int register, int row) {
        return (frame.plane(register)[row >> 6] >>> row & 1) == 1;
    }
}
