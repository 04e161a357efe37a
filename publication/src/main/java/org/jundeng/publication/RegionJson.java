package org.jundeng.publication;

import java.time.LocalDate;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;

/// The interchange form of a province, city or county under one code and one name.
public final class RegionJson {

    private RegionJson() {}

    public static Json of(Region region) {
        return new Json()
                .put("code", region.code().toString())
                .put("name", region.name())
                .put("level", ServiceJson.word(region.level()))
                .put("parent", region.code().parent().map(RegionCode::toString).orElse(null))
                .put("from", region.valid().from().toString())
                .put("to", region.valid().lastDay().map(LocalDate::toString).orElse(null))
                .put(
                        "successors",
                        region.successors().stream().map(RegionCode::toString).toList());
    }
}
