package org.jundeng.warning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jundeng.expression.Type;
import org.jundeng.indicator.Standing.State;

/// What a rule is about, with the names of the figures that are worked out for it.
public enum Subject {
    /// A value: one indicator in one region and year.
    INDICATOR(
            "指标",
            List.of("有数", "有分子分母", "比率", "口径变化", "与上年相同", "曾达标"),
            List.of(
                    "方向", "同级已报份额", "数值", "公布值", "分子", "分母", "折算差", "下限", "上限", "上年", "上年分子", "上年分母", "间隔年数", "变化",
                    "变化率", "回落", "同级中位数", "同级中位变化", "稳健偏差", "变化稳健偏差", "历史稳健偏差", "相同年数", "下级之和", "下级差", "下级缺数", "分项之和",
                    "分项差", "目标值", "年限进度", "需要值", "需要年速", "实测年速", "实测年速下限", "实测年速上限")),
    /// All figures of one region and year together.
    AREA("地区", List.of(), List.of("可比指标数", "相同份额", "尾数个数", "尾数份额", "尾数偶然")),
    /// One standard of the list in one county and year.
    STANDARD("标准", List.of("省定为底线", "标准为假定"), List.of("地方标准", "省定标准", "邻县中位数", "上年地方标准", "标准增速")),
    /// The gap between the counties of the province in one indicator and year.
    GAP(
            "差距",
            List.of("已声明口径变化"),
            List.of("方向", "基尼", "上期基尼", "上升期数", "上升区间下限", "县数", "上升县数", "下降县数", "逆势县数", "逆势份额", "基尼年数"));

    /// Where a target stands, in the words of rules.
    static final SequencedMap<State, String> STATES = states();

    static final List<String> TIERS = List.of("省", "市", "县");

    private final String word;
    private final SequencedMap<String, Type> names = new LinkedHashMap<>();

    Subject(String word, List<String> yesNo, List<String> numbers) {
        this.word = word;
        yesNo.forEach(name -> names.put(name, Type.BOOLEAN));
        numbers.forEach(name -> names.put(name, Type.NUMBER));
    }

    /// The word in files.
    public String word() {
        return word;
    }

    /// The figures that a rule may name, with their types.
    SequencedMap<String, Type> names() {
        SequencedMap<String, Type> all = new LinkedHashMap<>(names);
        if (this == INDICATOR) {
            all.put("层级", new Type.EnumOf(TIERS));
            all.put("状况", new Type.EnumOf(List.copyOf(STATES.values())));
        }
        return all;
    }

    static SequencedMap<String, Subject> words() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(Subject::word, each -> each, (one, _) -> one, LinkedHashMap::new));
    }

    private static SequencedMap<State, String> states() {
        SequencedMap<State, String> words = new LinkedHashMap<>();
        words.put(State.MET, "达到");
        words.put(State.KEPT, "保持");
        words.put(State.ON_TRACK, "按进度");
        words.put(State.BEHIND, "落后");
        words.put(State.MISSED, "未达到");
        words.put(State.BROKEN, "未保持");
        words.put(State.NOT_ASSESSABLE, "无法判断");
        return words;
    }
}
