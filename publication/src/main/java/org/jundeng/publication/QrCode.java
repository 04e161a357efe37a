package org.jundeng.publication;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code of an address, for posters and printed pages.
///
/// A fifth of it may be dirty or torn (level Q), and it has the four modules of white around it that scanners need.
///
/// Source: ISO/IEC 18004:2015.
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final URI address;
    private final BitMatrix modules;

    private QrCode(URI address, BitMatrix modules) {
        this.address = address;
        this.modules = modules;
    }

    /// The code of an address; what is not ASCII in it is written as browsers send it.
    ///
    /// @throws IllegalArgumentException if the address is too long for a code
    public static QrCode of(URI address) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address.toASCIIString(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            return new QrCode(address, modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + address, e);
        }
    }

    /// The code as SVG, one unit a module. Colours are attributes and the parts have classes, so that a page
    /// may forbid inline styles; it can stand in a page or be a file.
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    path.append("v1h").append(from - x).append('z');
                }
            }
        }
        Xml xml = Xml.part();
        xml.open("svg", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + modules.getWidth() + " " + modules.getHeight())
                .with("class", "qr-code")
                .with("role", "img")
                .with("shape-rendering", "crispEdges");
        xml.text("title", address.toString());
        xml.open("rect")
                .with("class", "qr-code-ground")
                .with("width", "100%")
                .with("height", "100%")
                .with("fill", "#fff")
                .close();
        xml.open("path")
                .with("class", "qr-code-modules")
                .with("fill", "#000")
                .with("d", path.toString())
                .close();
        return xml.close().end();
    }

    /// The code as PNG.
    ///
    /// @param pixels the width of a module
    public byte[] png(int pixels) {
        int size = Math.multiplyExact(modules.getWidth(), pixels);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / pixels, y / pixels) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
