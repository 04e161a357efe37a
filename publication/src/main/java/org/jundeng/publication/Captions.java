package org.jundeng.publication;

import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Fact.Sensitivity;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Parameter.Status;
import org.jundeng.catalog.Service.Benefit.Form;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.catalog.Service.Kind;
import org.jundeng.catalog.Service.Per;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// The words that readers of a publication see for the constants of a list.
final class Captions {

    private Captions() {}

    static Bilingual of(Delivery delivery) {
        return switch (delivery) {
            case APPLY -> new Bilingual("申请办理", "On application");
            case AUTOMATIC -> new Bilingual("不用申请", "Without application");
            case WALK_IN -> new Bilingual("到场即享", "Walk in");
            case SCHOOL_RUN -> new Bilingual("在校办理", "Through the school");
            case HOTLINE -> new Bilingual("热线咨询", "By telephone");
            case CONFIDENTIAL -> new Bilingual("保密服务", "In confidence");
            case EMERGENCY -> new Bilingual("应急救助", "In an emergency");
        };
    }

    static String of(Kind kind) {
        return switch (kind) {
            case ENTITLEMENT_AMOUNT -> "按标准发钱";
            case ENTITLEMENT_INKIND -> "提供实物或服务";
            case CONTRIBUTION -> "缴费参保";
            case COVERAGE_TARGET -> "覆盖水平";
            case SUPPLY_TARGET -> "设施供给";
            case SERVICE_OPEN_TO_ALL -> "人人可用";
        };
    }

    static String of(Form form) {
        return switch (form) {
            case CASH -> "现金";
            case WAIVER -> "减免";
            case IN_KIND -> "实物";
            case SERVICE -> "服务";
            case STATUS -> "身份";
        };
    }

    static String of(Per per) {
        return switch (per) {
            case MONTH -> "每月";
            case YEAR -> "每年";
            case ONCE -> "一次";
            case DAY -> "每日";
        };
    }

    static String of(Status status) {
        return switch (status) {
            case OFFICIAL -> "原文给出";
            case CITED -> "其他文件";
            case ASSUMED -> "假定值";
        };
    }

    static String of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ORDINARY -> "一般";
            case SENSITIVE -> "敏感";
            case CONFIDENTIAL -> "保密";
        };
    }

    static String of(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> "是或否";
            case FactType.Day _ -> "日期";
            case FactType.Whole _ -> "整数";
            case FactType.Decimal _ -> "数";
            case FactType.Amount _ -> "金额";
            case FactType.Fraction _ -> "比例";
            case FactType.Choice _ -> "单选";
            case FactType.Choices _ -> "多选";
            case FactType.Area _ -> "地区";
            case FactType.Words _ -> "文字";
            case FactType.People _ -> "家庭成员";
            case FactType.Details _ -> "一份明细";
            case FactType.DetailsList _ -> "多份明细";
        };
    }

    /// The name that the region of a value had while the value held; the code where nothing is known of it.
    static String region(Parameter.Setting setting) {
        return Regions.bundled().history(RegionCode.parse(setting.region())).stream()
                .filter(region -> region.valid().overlaps(setting.period()))
                .map(Region::name)
                .findFirst()
                .orElse(setting.region());
    }

    /// A sign of comparison in words, so that no cell of a table begins with `=`.
    static String comparison(String operator) {
        return switch (operator) {
            case "=" -> "等于";
            case ">" -> "高于";
            case ">=" -> "不低于";
            case "<" -> "低于";
            case "<=" -> "不高于";
            case "~" -> "约";
            case "range" -> "自…至";
            default -> operator;
        };
    }
}
