package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jundeng.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FeedTest {

    private static final URI BASE = URI.create("https://jundeng.example");
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    Path folder;

    @Test
    void theFirstEditionHasOneEntry() {
        List<Element> entries = entries(new Feed(List.of(Fujian.CATALOG), BASE).all());
        assertThat(entries).hasSize(1);
        assertThat(child(entries.getFirst(), "title")).isEqualTo("清单发布：福建省基本公共服务清单");
        assertThat(child(entries.getFirst(), "content").strip()).isEqualTo("福建省人民政府发布福建省基本公共服务清单，共 81 项。");
        assertThat(child(entries.getFirst(), "id")).isEqualTo("tag:jundeng.example,2018-09-11:fujian-2018/2018-1");
    }

    @Test
    void aLaterEditionHasAnEntryForEachServiceThatChanged() throws IOException {
        List<Element> entries = entries(feed().all());
        assertThat(entries)
                .extracting(entry -> child(entry, "title"))
                .containsExactly(
                        "清单更新：福建省基本公共服务清单 2020-1", "修改：普惠性学前教育资助", "取消：城镇棚户区住房改造", "增加：老旧小区改造", "清单发布：福建省基本公共服务清单");
        assertThat(child(entries.get(0), "content"))
                .contains("增加 1 项，取消 1 项，修改 1 项，未变 79 项。", "基础养老金最低标准（福建省，2018-01-01 起）由“118 元/月”改为“130 元/月”。");
        assertThat(child(entries.get(1), "content").strip()).isEqualTo("待遇“学前教育资助”第一档的金额由“2000 元/年”改为“2400 元/年”。");
        assertThat(child(entries.get(1), "id"))
                .isEqualTo("tag:jundeng.example,2020-05-01:fujian-2018/2020-1/FJ-BPS-004");
    }

    @Test
    void theFeedHasWhatAtomDemands() throws IOException {
        String feed = feed().all();
        Element root = root(feed);
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        for (Element each : with(root, entries(feed))) {
            assertThat(child(each, "id")).startsWith("tag:");
            assertThat(child(each, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(child(each, "updated"))).isNotNull();
        }
        assertThat(child(root, "author").strip()).isEqualTo("福建省人民政府");
        assertThat(feed).contains("<link rel=\"self\" href=\"https://jundeng.example/list/changes.atom\">");
        List<String> ids =
                entries(feed).stream().map(entry -> child(entry, "id")).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void theIdOfAnEntryStaysWhenEditionsFollow() throws IOException {
        String before = new Feed(List.of(Fujian.CATALOG), BASE).all();
        assertThat(entries(feed().all()).stream().map(entry -> child(entry, "id")))
                .contains(child(entries(before).getFirst(), "id"));
    }

    @Test
    void theFeedOfAServiceHasItsEntriesOnly() throws IOException {
        Feed feed = feed();
        assertThat(entries(feed.of(Fujian.service(4))))
                .extracting(entry -> child(entry, "title"))
                .containsExactly("修改：普惠性学前教育资助", "列入清单：普惠性学前教育资助");
        assertThat(entries(feed.of(Fujian.service(46))))
                .extracting(entry -> child(entry, "title"))
                .containsExactly("列入清单：最低生活保障");
    }

    @Test
    void aServiceAddedLaterWasNotInTheFirstEdition() throws IOException {
        Catalog later = ChangesTest.later(folder);
        String feed = new Feed(List.of(Fujian.CATALOG, later), BASE)
                .of(later.service(82).orElseThrow());
        assertThat(entries(feed)).extracting(entry -> child(entry, "title")).containsExactly("增加：老旧小区改造");
    }

    @Test
    void aFeedOfNothingIsRefused() {
        assertThatThrownBy(() -> new Feed(List.of(), BASE)).isInstanceOf(IllegalArgumentException.class);
    }

    private Feed feed() throws IOException {
        return new Feed(List.of(Fujian.CATALOG, ChangesTest.later(folder)), BASE);
    }

    private static List<Element> with(Element first, List<Element> others) {
        List<Element> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static List<Element> entries(String feed) {
        NodeList found = root(feed).getElementsByTagNameNS(ATOM, "entry");
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            entries.add((Element) found.item(i));
        }
        return entries;
    }

    private static String child(Element parent, String name) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child
                    && child.getLocalName().equals(name)) {
                return child.getTextContent();
            }
        }
        throw new AssertionError(parent.getTagName() + " has no " + name);
    }
}
