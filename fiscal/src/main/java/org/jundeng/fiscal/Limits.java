package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.fiscal.Assumption.Wanted;

/// The lines beyond which a county is told that it cannot afford its standards; declared, since no text gives them.
public final class Limits {

    static final String BURDEN = "自有收入负担上限";
    static final String FUNDS = "可用财力负担上限";
    static final String MATCHING = "配套率上限";
    static final String COVERAGE = "三保保障率下限";
    static final String SELF_SUFFICIENCY = "自给率下限";
    static final String PEERS = "同档补标准分位";
    static final String LEAST_PEERS = "同档最少县数";
    static final String DIFFICULTY = "困难程度系数上限";
    static final String NEIGHBOURS = "高于邻县幅度";
    static final String YEARS = "连续年数";

    private static final List<Wanted> WANTED = List.of(
            Wanted.single(BURDEN, "0", "10"),
            Wanted.single(FUNDS, "0", "10"),
            Wanted.single(MATCHING, "0", "1"),
            Wanted.single(COVERAGE, "0", "10"),
            Wanted.single(SELF_SUFFICIENCY, "0", "10"),
            Wanted.single(PEERS, "0.01", "1"),
            Wanted.single(LEAST_PEERS, "1", "1000"),
            Wanted.single(DIFFICULTY, "0", "1000"),
            Wanted.single(NEIGHBOURS, "0", "10"),
            Wanted.single(YEARS, "1", "10"));

    private final Assumptions assumptions;

    private Limits(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /// The limits that come with the system, all assumed.
    public static Limits own() {
        Problems problems = new Problems();
        return of(Assumptions.own("affordability.yaml"), problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }

    /// Reads limits; empty with problems where one is missing or wrong.
    public static Optional<Limits> read(Path file, Problems problems) {
        return TreeReader.read(file, file.toString(), problems).flatMap(tree -> of(tree, problems));
    }

    static Optional<Limits> of(Tree tree, Problems problems) {
        int before = problems.count();
        Optional<Limits> limits = Form.of(tree, problems).map(form -> {
            try (form) {
                return new Limits(Assumptions.of(form, WANTED, problems));
            }
        });
        return problems.count() > before ? Optional.empty() : limits;
    }

    /// All of them, in the order of their file.
    public List<Assumption> all() {
        return assumptions.all();
    }

    BigDecimal number(String name) {
        return assumptions.number(name);
    }
}
