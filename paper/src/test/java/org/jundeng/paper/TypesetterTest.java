package org.jundeng.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>年度评价</title></head>
            <body><h1>自来水</h1><p>安溪县 62.6%</p></body></html>
            """;

    private static final String DRAWN = PAGE.replace("<h1>", """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" alt="水: 84 个县" style="width:100mm;height:50mm">
            <rect fill="#ff0000" x="0" y="0" width="50" height="50"/>
            <circle fill="#0000ff" cx="75" cy="25" r="10"/>
            <path fill="none" stroke="#00ff00" stroke-width="4" d="M0 48L100 48M52 0v20"/>
            <text fill="#000000" font-size="5px" text-anchor="end" x="100" y="6">霞浦 100</text>
            </svg><h1>""");

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

    @Test
    void aPictureIsDrawnWhereItStandsAndIsTheSameEachTime() throws IOException {
        byte[] drawn = new Typesetter(_ -> {}).set(DRAWN, DAY);
        assertThat(new Typesetter(_ -> {}).set(DRAWN, DAY)).isEqualTo(drawn);
        try (PDDocument file = Loader.loadPDF(drawn)) {
            // The picture begins 24 mm from above and 20 mm from the left, with a unit a millimetre.
            BufferedImage page = new PDFRenderer(file).renderImage(0, 2);
            double pixels = page.getWidth() / 210.0;
            assertThat(colour(page, (20 + 25) * pixels, (24 + 25) * pixels)).isEqualTo(0xff0000);
            assertThat(colour(page, (20 + 75) * pixels, (24 + 25) * pixels)).isEqualTo(0x0000ff);
            assertThat(colour(page, (20 + 90) * pixels, (24 + 48) * pixels)).isEqualTo(0x00ff00);
            assertThat(colour(page, (20 + 52) * pixels, (24 + 10) * pixels)).isEqualTo(0x00ff00);
            assertThat(colour(page, (20 + 75) * pixels, (24 + 40) * pixels)).isEqualTo(0xffffff);
            assertThat(new PDFTextStripper().getText(file)).contains("霞浦 100");
        }
    }

    private static int colour(BufferedImage page, double x, double y) {
        return page.getRGB((int) Math.round(x), (int) Math.round(y)) & 0xffffff;
    }

    @Test
    void aPictureIsAFigureWithWhatItSays() throws IOException {
        try (PDDocument file = Loader.loadPDF(new Typesetter(_ -> {}).set(DRAWN, DAY))) {
            assertThat(figures(file.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("水: 84 个县");
        }
    }

    private static List<String> figures(PDStructureNode node) {
        List<String> figures = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    figures.add(element.getAlternateDescription());
                }
                figures.addAll(figures(element));
            }
        }
        return figures;
    }
}
