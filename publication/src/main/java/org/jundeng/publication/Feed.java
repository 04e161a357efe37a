package org.jundeng.publication;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Catalog.Edition;
import org.jundeng.catalog.Service;
import org.jundeng.publication.Changes.Change;
import org.jundeng.publication.Changes.Difference;

/// The changes of a list as a feed that readers subscribe to, newest first: an entry for each edition, and one
/// for each service that it added, removed or changed.
///
/// The id of an entry is made of the edition and the service's code, so it stays the same for ever.
///
/// Source: RFC 4287 (Atom); RFC 4151 (`tag:` addresses).
public final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final List<Catalog> editions;
    private final URI base;

    /// @param editions of one list, oldest first
    /// @param base the address of the site that publishes the list
    /// @throws IllegalArgumentException if there is no edition
    public Feed(List<Catalog> editions, URI base) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a feed needs an edition");
        }
        this.editions = List.copyOf(editions);
        this.base = base;
    }

    /// One item of the feed.
    ///
    /// @param part the last part of its id, which with the edition names it
    private record Entry(Edition edition, String part, String title, String address, List<String> sentences) {}

    /// Everything that changed, of the list as a whole.
    public String all() {
        return written(
                "list/changes",
                links().to("list").toString(),
                editions.getLast().edition().title() + "的变化",
                entries(_ -> true));
    }

    /// What changed of one service.
    public String of(Service service) {
        String code = service.code();
        List<Entry> entries = new ArrayList<>(entries(entry -> entry.part().equals(code)));
        Catalog first = editions.getFirst();
        if (first.services().values().stream().anyMatch(each -> each.code().equals(code))) {
            entries.add(new Entry(
                    first.edition(),
                    code,
                    "列入清单：" + service.name(),
                    links().service(service),
                    List.of("列入" + first.edition().title() + "。")));
        }
        return written(
                "services/" + service.number() + "/changes", links().service(service), service.name() + "的变化", entries);
    }

    private Links links() {
        return new Links(editions.getLast(), base);
    }

    /// The entries that a reader wants, newest first.
    private List<Entry> entries(Predicate<Entry> wanted) {
        List<Entry> entries = new ArrayList<>();
        for (int i = editions.size() - 1; i > 0; i--) {
            entries.addAll(changed(Changes.between(editions.get(i - 1), editions.get(i)), editions.get(i)));
        }
        Edition first = editions.getFirst().edition();
        entries.add(new Entry(
                first,
                "",
                "清单发布：" + first.title(),
                new Links(editions.getFirst(), base).edition(),
                List.of(first.authority() + "发布" + first.title() + "，共 "
                        + editions.getFirst().services().size() + " 项。")));
        return entries.stream().filter(wanted).toList();
    }

    private List<Entry> changed(Changes changes, Catalog edition) {
        Links links = new Links(edition, base);
        List<String> sentences = new ArrayList<>();
        sentences.add("增加 " + changes.added() + " 项，取消 " + changes.removed() + " 项，修改 " + changes.changed() + " 项，未变 "
                + changes.unchanged() + " 项。");
        changes.values().forEach(difference -> sentences.add(difference.sentence() + "。"));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                changes.to(),
                "",
                "清单更新：" + changes.to().title() + " " + changes.to().edition(),
                links.edition(),
                sentences));
        for (Change change : changes.services()) {
            Service service = change.service();
            entries.add(new Entry(
                    changes.to(),
                    service.code(),
                    verb(change) + "：" + service.name(),
                    links.service(service),
                    sentences(change)));
        }
        return entries;
    }

    private static String verb(Change change) {
        return switch (change) {
            case Change.Added _ -> "增加";
            case Change.Removed _ -> "取消";
            case Change.Changed _ -> "修改";
        };
    }

    private static List<String> sentences(Change change) {
        return switch (change) {
            case Change.Added(Service service) ->
                List.of("服务对象：" + service.beneficiaries(), "服务指导标准：" + service.standard());
            case Change.Removed(Service service) -> List.of("“" + service.name() + "”退出清单。");
            case Change.Changed(var _, var _, List<Difference> differences) ->
                differences.stream()
                        .map(difference -> difference.sentence() + "。")
                        .toList();
        };
    }

    private String written(String path, String page, String title, List<Entry> entries) {
        Edition last = editions.getLast().edition();
        Xml xml = Xml.file();
        xml.open("feed", ATOM).with("xml:lang", "zh-Hans");
        xml.text("id", tag(editions.getFirst().edition().published(), path));
        xml.text("title", title);
        xml.text("updated", moment(entries.isEmpty() ? last : entries.getFirst().edition()));
        xml.open("author").text("name", last.authority()).close();
        link(xml, "self", links().to(path + ".atom").toString());
        link(xml, "alternate", page);
        entries.forEach(entry -> write(xml, entry));
        return xml.close().end();
    }

    private void write(Xml xml, Entry entry) {
        String name = entry.edition().id() + "/" + entry.edition().edition();
        xml.open("entry");
        xml.text(
                "id",
                tag(
                        entry.edition().published(),
                        entry.part().isEmpty() ? name : name + "/" + Links.encoded(entry.part())));
        xml.text("title", entry.title());
        xml.text("updated", moment(entry.edition()));
        link(xml, "alternate", entry.address());
        xml.open("content").with("type", "xhtml");
        xml.open("div", XHTML);
        entry.sentences().forEach(sentence -> xml.text("p", sentence));
        xml.close().close().close();
    }

    private static void link(Xml xml, String relation, String address) {
        xml.open("link").with("rel", relation).with("href", address).close();
    }

    private String tag(LocalDate day, String name) {
        String host = base.getHost();
        return "tag:" + (host == null ? "localhost" : host) + "," + day + ":" + name;
    }

    /// The day of publication begins at midnight in China.
    private static String moment(Edition edition) {
        return edition.published() + "T00:00:00+08:00";
    }
}
