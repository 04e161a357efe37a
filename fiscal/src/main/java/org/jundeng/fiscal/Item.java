package org.jundeng.fiscal;

import java.util.Arrays;
import java.util.Optional;

/// What county accounts have a figure of.
public enum Item {
    /// What the county raises itself: taxes and fees of its general public budget, without transfers.
    REVENUE("一般公共预算收入"),
    /// What it may spend: own revenue with transfers that are not bound to a purpose.
    FUNDS("可用财力"),
    /// What it could raise at the average effort.
    STANDARD_REVENUE("标准财政收入"),
    /// What average services would cost it.
    STANDARD_EXPENDITURE("标准财政支出"),
    /// What wages, running costs and basic livelihood take.
    BASICS("三保支出需求"),
    /// What it spends on basic public services.
    SERVICES("基本公共服务支出"),
    /// The people who live there. Unit: people; all others are in fen.
    PEOPLE("常住人口");

    private final String word;

    Item(String word) {
        this.word = word;
    }

    /// The official word, which is the header of its column.
    public String word() {
        return word;
    }

    /// Whether it is an amount of money.
    public boolean money() {
        return this != PEOPLE;
    }

    static Optional<Item> of(String word) {
        return Arrays.stream(values()).filter(item -> item.word.equals(word)).findFirst();
    }
}
