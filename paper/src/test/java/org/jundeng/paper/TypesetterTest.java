package org.jundeng.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>年度评价</title></head>
            <body><h1>自来水</h1><p>安溪县 62.6%</p></body></html>
            """;

    @Test
    void thePageOfADayIsTheSameFileWhenever() throws InterruptedException {
        byte[] first = new Typesetter(_ -> {}).set(PAGE, DAY);
        Thread.sleep(1_100);
        assertThat(new Typesetter(_ -> {}).set(PAGE, DAY)).isEqualTo(first);
        assertThat(new Typesetter(_ -> {}).set(PAGE.replace("62.6", "62.7"), DAY))
                .isNotEqualTo(first);
    }

    @Test
    void theFileHasItsTitleItsDayAndTheWordsAsTheyWere() throws IOException {
        try (PDDocument file = Loader.loadPDF(new Typesetter(_ -> {}).set(PAGE, DAY))) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("年度评价");
            assertThat(file.getDocumentInformation().getCOSObject().getString("CreationDate"))
                    .startsWith("D:20221231");
            assertThat(new PDFTextStripper().getText(file)).contains("自来水").contains("安溪县 62.6%");
        }
    }

    @Test
    void nothingIsFetchedAndWhatIsNoPageIsRefused() {
        List<String> heard = new ArrayList<>();
        String fetching = PAGE.replace("<h1>", "<img src=\"file:///etc/hostname\" alt=\"\" /><h1>");
        assertThat(new Typesetter(heard::add).set(fetching, DAY)).isNotEmpty();
        assertThat(String.join(" ", heard)).doesNotContain("hostname");
        assertThatThrownBy(() -> new Typesetter(_ -> {}).set("<html>", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
