package org.jundeng.fiscal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.fiscal.Account.Figure;
import org.jundeng.fiscal.Account.Status;
import org.jundeng.fiscal.Assumption.Wanted;
import org.jundeng.population.Census;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.Share;

/// Accounts for a demonstration, made of a census and declared assumptions; every figure is assumed and says of
/// what it was made.
///
/// No chance is in them: the same census gives the same accounts.
public final class AssumedAccounts {

    private static final int CHILDREN_BELOW = 15;
    private static final int ELDERS_FROM = 65;

    private static final List<Wanted> WANTED = List.of(
            Wanted.single("城镇人均标准收入", "0.01", "1000000"),
            Wanted.single("乡村人均标准收入", "0.01", "1000000"),
            Wanted.single("征收程度", "0", "1"),
            Wanted.single("人均标准支出", "0.01", "1000000"),
            Wanted.single("儿童加计", "0", "1000000"),
            Wanted.single("老人加计", "0", "1000000"),
            Wanted.single("乡村加计", "0", "1000000"),
            Wanted.single("转移支付补足比例", "0", "1"),
            Wanted.single("三保占标准支出比例", "0", "1"),
            Wanted.single("基本公共服务占可用财力比例", "0", "1"));

    private final Assumptions assumptions;

    private AssumedAccounts(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /// The accounts of every county of a census, for the census's year.
    public static Accounts of(Census census) {
        Problems problems = new Problems();
        Form form = Form.of(Assumptions.own("accounts.yaml"), problems).orElseThrow();
        AssumedAccounts maker = new AssumedAccounts(Assumptions.of(form, WANTED, problems));
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        List<Account> accounts = new ArrayList<>();
        for (Census.County county : census.counties()) {
            accounts.add(maker.account(county, census.date().getYear()));
        }
        return new Accounts(maker.assumptions.title(), accounts);
    }

    private Account account(Census.County county, int year) {
        long people = (long) county.urban() + county.rural();
        Money standardRevenue =
                yuan("城镇人均标准收入").times(county.urban()).plus(yuan("乡村人均标准收入").times(county.rural()));
        Money revenue = part(standardRevenue, "征收程度");
        Money standardExpenditure = yuan("人均标准支出")
                .times(people)
                .plus(yuan("儿童加计").times(count(county, 0, CHILDREN_BELOW)))
                .plus(yuan("老人加计").times(count(county, ELDERS_FROM, Integer.MAX_VALUE)))
                .plus(yuan("乡村加计").times(county.rural()));
        Money gap =
                new Money(Math.max(0, standardExpenditure.minus(standardRevenue).fen()));
        Money funds = revenue.plus(part(gap, "转移支付补足比例"));
        SortedMap<Item, Figure> figures = new TreeMap<>();
        put(figures, Item.STANDARD_REVENUE, standardRevenue, "城镇人均标准收入", "乡村人均标准收入");
        put(figures, Item.REVENUE, revenue, "城镇人均标准收入", "乡村人均标准收入", "征收程度");
        put(figures, Item.STANDARD_EXPENDITURE, standardExpenditure, "人均标准支出", "儿童加计", "老人加计", "乡村加计");
        put(figures, Item.FUNDS, funds, "征收程度", "转移支付补足比例");
        put(figures, Item.BASICS, part(standardExpenditure, "三保占标准支出比例"), "三保占标准支出比例");
        put(figures, Item.SERVICES, part(funds, "基本公共服务占可用财力比例"), "基本公共服务占可用财力比例");
        figures.put(Item.PEOPLE, new Figure(people, Status.ASSUMED, "取普查的常住人口，作该年年末用"));
        return new Account(county.code(), year, figures);
    }

    private void put(SortedMap<Item, Figure> figures, Item item, Money amount, String... rest) {
        List<String> of = Arrays.stream(rest)
                .map(name -> name + " " + assumptions.number(name).toPlainString())
                .toList();
        figures.put(
                item, new Figure(amount.fen(), Status.ASSUMED, "演示用，由普查人口按假定推出（" + String.join("、", of) + "），不是真实数据"));
    }

    private Money yuan(String name) {
        return Money.roundedHalfUp(assumptions.number(name));
    }

    private Money part(Money whole, String share) {
        return whole.partRoundedHalfUp(Share.of(assumptions.number(share)));
    }

    private static long count(Census.County county, int from, int below) {
        long count = 0;
        for (int[] bySex : county.people()) {
            for (int i = 0; i < bySex.length; i++) {
                int age = Census.ages().get(i);
                count += age >= from && age < below ? bySex[i] : 0;
            }
        }
        return count;
    }
}
