package org.jundeng.server.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// A PDF file as a program reads it that searches, copies or reads aloud.
///
/// @param body what stands between head and foot, without white space
/// @param pages all that stands on each page
record Sheets(String title, String language, boolean tagged, String metadata, String body, List<String> pages) {

    /// Where the margins of A4 begin, in points.
    private static final Rectangle2D BODY = new Rectangle2D.Double(0, 67, 596, 702);

    static Sheets of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            StringBuilder body = new StringBuilder();
            List<String> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea area = new PDFTextStripperByArea();
                area.addRegion("body", BODY);
                area.extractRegions(page);
                body.append(area.getTextForRegion("body"));
                PDFTextStripper whole = new PDFTextStripper();
                whole.setStartPage(pages.size() + 1);
                whole.setEndPage(pages.size() + 1);
                pages.add(whole.getText(document));
            }
            return new Sheets(
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentCatalog().getMarkInfo().isMarked(),
                    new String(document.getDocumentCatalog().getMetadata().toByteArray()),
                    bare(body.toString()),
                    pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }
}
