package org.jundeng.server.page;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jundeng.search.Hit;
import org.jundeng.search.ServiceIndex;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/search`: services by the words that people use.
@Controller
final class SearchPages {

    private static final int MOST_HITS = 20;
    private static final MediaType DESCRIPTION =
            MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");

    /// Made while the portal starts.
    private final CompletableFuture<ServiceIndex> index;

    private final PortalSettings settings;
    private final Views views;

    SearchPages(Editions editions, PortalSettings settings, Views views) {
        this.index = CompletableFuture.supplyAsync(() -> ServiceIndex.of(editions.current()));
        this.settings = settings;
        this.views = views;
    }

    @GetMapping("/search")
    ResponseEntity<String> search(Visit visit, @RequestParam(name = "q", defaultValue = "") String query) {
        List<Hit> hits = index.join().search(query, MOST_HITS);
        Optional<String> nearest = hits.isEmpty() ? index.join().nearest(query) : Optional.empty();
        return views.open(visit, "search", new SearchPage(query.strip(), hits, nearest));
    }

    /// What a browser needs to offer this search in its own search box.
    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description() {
        return ResponseEntity.ok().contentType(DESCRIPTION).body("""
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>基本公共服务</ShortName>
                <Description>搜索基本公共服务清单 / Search the list of basic public services</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Language>zh-Hans</Language>
                <Url type="text/html" template="%s/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(settings.address()));
    }
}
