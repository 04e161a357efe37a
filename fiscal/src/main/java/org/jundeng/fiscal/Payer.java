package org.jundeng.fiscal;

import java.util.Arrays;
import java.util.Optional;

/// Who bears a part of a cost (支出责任).
public enum Payer {
    /// The province, with what the centre adds: the official text binds both.
    PROVINCE("省级"),
    CITY("市级"),
    COUNTY("县级"),
    FUND("基金"),
    EMPLOYER("用人单位"),
    PERSON("个人"),
    COMPANY("企业"),
    SOCIETY("社会"),
    /// Neither a text nor a declared assumption says who.
    UNSETTLED("未定");

    private final String word;

    Payer(String word) {
        this.word = word;
    }

    /// The official word.
    public String word() {
        return word;
    }

    /// The payer of an official word.
    public static Optional<Payer> of(String word) {
        return Arrays.stream(values()).filter(payer -> payer.word.equals(word)).findFirst();
    }
}
