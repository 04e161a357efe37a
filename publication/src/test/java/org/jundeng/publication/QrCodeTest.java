package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final URI ADDRESS = URI.create("https://jundeng.example/s/46");

    @Test
    void thePictureIsReadBackAsTheAddress() throws IOException, ReaderException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(4)));
        assertThat(decoded(image)).isEqualTo(ADDRESS.toString());
    }

    @Test
    void theDrawingIsReadBackAsTheAddress() throws ReaderException {
        assertThat(decoded(drawn(QrCode.of(ADDRESS).svg()))).isEqualTo(ADDRESS.toString());
    }

    @Test
    void anAddressWithChineseIsWrittenAsBrowsersSendIt() throws ReaderException {
        URI address = URI.create("https://jundeng.example/services/46-最低生活保障");
        assertThat(decoded(drawn(QrCode.of(address).svg()))).isEqualTo(address.toASCIIString());
    }

    @Test
    void aTornCornerDoesNotMatter() throws IOException, ReaderException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(4)));
        BufferedImage torn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = torn.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.setColor(Color.WHITE);
        pen.fillRect(image.getWidth() - 36, image.getHeight() - 36, 20, 20);
        pen.dispose();
        assertThat(decoded(torn)).isEqualTo(ADDRESS.toString());
    }

    @Test
    void theDrawingHasNoInlineStyle() {
        assertThat(QrCode.of(ADDRESS).svg())
                .startsWith("<svg ")
                .contains("class=\"qr-code\"", "<title>" + ADDRESS + "</title>")
                .doesNotContain("style");
    }

    @Test
    void anAddressTooLongForACodeIsRefused() {
        URI address = URI.create("https://jundeng.example/" + "x".repeat(3000));
        assertThatThrownBy(() -> QrCode.of(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /// The path of the drawing, eight pixels a module.
    private static BufferedImage drawn(String svg) throws NotFoundException {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int modules = Integer.parseInt(size.group(1));
        BufferedImage image = new BufferedImage(modules * 8, modules * 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, modules * 8, modules * 8);
        pen.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            pen.fillRect(
                    8 * Integer.parseInt(run.group(1)),
                    8 * Integer.parseInt(run.group(2)),
                    8 * Integer.parseInt(run.group(3)),
                    8);
        }
        pen.dispose();
        return image;
    }
}
