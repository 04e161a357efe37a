package org.jundeng.vocabulary;

/// How high a region stands.
public enum RegionLevel {
    /// 省级
    PROVINCE("省级"),
    /// 地级
    CITY("地级"),
    /// 县级
    COUNTY("县级");

    private final String zh;

    RegionLevel(String zh) {
        this.zh = zh;
    }

    /// The Chinese word.
    public String zh() {
        return zh;
    }
}
