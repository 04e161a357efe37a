package org.jundeng.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Sets one XHTML page on A4: tagged for reading aloud, with title and language, and the glyphs that it uses.
///
/// A page brings everything with it: nothing is fetched, not even from this machine.
public final class Typesetter {

    /// What stands for a character that the font does not have: the sort turned upside down, as printers did.
    public static final String MISSING = "〓";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String FAMILY = "WenQuanYi Micro Hei";
    private static final String FACE = "WenQuanYiMicroHei";
    private static final int NORMAL_WEIGHT = 400;
    private static final float PDF_VERSION = 1.7f;
    private static final String NOT_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final byte[] fonts = resource("wqy-microhei.ttc");
    private final String stylesheet = new String(resource("paper.css"), StandardCharsets.UTF_8);
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    /// @param heard gets the names of what the library complains of
    public Typesetter(Consumer<String> heard) {
        XRLog.setLoggerImpl(new Remarks(heard));
    }

    /// The look of every page, which changes its file as much as its words do.
    public String stylesheet() {
        return stylesheet;
    }

    /// The file of a page, with the time at which it is made.
    ///
    /// @throws IllegalArgumentException if the page is not well-formed
    public byte[] set(String xhtml) {
        return set(xhtml, file -> {});
    }

    /// The file of a page, dated: the same page and day give the same bytes whenever it is made.
    ///
    /// @throws IllegalArgumentException if the page is not well-formed
    public byte[] set(String xhtml, LocalDate dated) {
        return set(xhtml, file -> date(file, dated, fingerprint(xhtml)));
    }

    private byte[] set(String xhtml, Consumer<PDDocument> finish) {
        try (PDDocument file = new PDDocument();
                TrueTypeCollection collection = new TrueTypeCollection(new ByteArrayInputStream(fonts));
                PdfBoxRenderer renderer = new PdfRendererBuilder()
                        .usePDDocument(file)
                        .useFont(
                                new PDFontSupplier(PDType0Font.load(file, collection.getFontByName(FACE), true)),
                                FAMILY,
                                NORMAL_WEIGHT,
                                FontStyle.NORMAL,
                                true)
                        .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                        .usePdfVersion(PDF_VERSION)
                        .usePdfUaAccessibility(true)
                        .useSVGDrawer(new Drawing(FAMILY))
                        .useReplacementText(MISSING)
                        .useUriResolver(Typesetter::carried)
                        .useExternalResourceAccessControl(
                                (address, _) -> carried("", address) != null,
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                        .withProducer("Jundeng")
                        .withW3cDocument(page(xhtml), "")
                        .buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFKeepOpen();
            finish.accept(file);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a day where the library puts the time, and the page's fingerprint where it draws a number.
    private static void date(PDDocument file, LocalDate dated, long fingerprint) {
        COSDictionary properties = file.getDocumentInformation().getCOSObject();
        String day = "D:" + dated.toString().replace("-", "") + "000000Z";
        properties.setString(COSName.CREATION_DATE, day);
        properties.setString(COSName.MOD_DATE, day);
        file.setDocumentId(fingerprint);
    }

    private static long fingerprint(String xhtml) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(xhtml.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address of what the page has in itself; none for anything else.
    private static @Nullable String carried(String base, String address) {
        return address.startsWith("data:") ? address : null;
    }

    private Document page(String xhtml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = parsers.newDocumentBuilder();
            // The parser's own would print what it does not understand.
            parser.setErrorHandler(new DefaultHandler());
            Document page = parser.parse(new InputSource(new StringReader(xhtml.replaceAll(NOT_XML, MISSING))));
            Element style = page.createElementNS(XHTML, "style");
            style.setTextContent(stylesheet);
            page.getElementsByTagNameNS(XHTML, "head").item(0).appendChild(style);
            return page;
        } catch (SAXException e) {
            throw new IllegalArgumentException("the page is not XHTML", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Typesetter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
