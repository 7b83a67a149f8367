// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Another origin: it has a picture of a harbour under any name, and the files of a folder. */
final class Pictures implements AutoCloseable {

    private final HttpServer server;

    Pictures(Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/pictures/", call -> {
            try (call) {
                var picture = harbour(call.getRequestURI().getPath().contains("night"));
                call.getResponseHeaders().set("Content-Type", "image/png");
                call.sendResponseHeaders(200, picture.length);
                call.getResponseBody().write(picture);
            }
        });
        server.createContext("/files/", call -> {
            try (call) {
                var file = Files.readAllBytes(
                        folder.resolve(call.getRequestURI().getPath().substring("/files/".length())));
                call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                call.sendResponseHeaders(200, file.length);
                call.getResponseBody().write(file);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static byte[] harbour(boolean night) throws IOException {
        var image = new BufferedImage(1200, 750, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(0, 0, new Color(night ? 0x14213d : 0x8fb8d8), 0, 430, new Color(0xf2c9a1)));
        brush.fill(new Rectangle2D.Double(0, 0, 1200, 440));
        brush.setPaint(new Color(night ? 0xe8e3d3 : 0xfff1d0));
        brush.fill(new Ellipse2D.Double(820, 210, 120, 120));
        brush.setPaint(new GradientPaint(0, 440, new Color(0x5f7f92), 0, 750, new Color(0x243b4a)));
        brush.fill(new Rectangle2D.Double(0, 440, 1200, 310));
        brush.setPaint(new Color(0x2b2f36));
        brush.fill(new Rectangle2D.Double(0, 405, 330, 40));
        brush.fillPolygon(new int[] {480, 760, 720, 520}, new int[] {470, 470, 530, 530}, 4);
        brush.setPaint(new Color(0xf4efe6));
        brush.fill(new Rectangle2D.Double(540, 420, 150, 50));
        brush.fill(new Rectangle2D.Double(600, 360, 26, 62));
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
