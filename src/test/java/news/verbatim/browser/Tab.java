// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page as somebody has it before them: looks, clicks and types like a person, by CSS selectors. */
public final class Tab {

    private static final Path SHOTS = Path.of("target/screenshots");

    private final Wire wire;
    private final String session;
    private final String context;

    Tab(Wire wire, String session, String context) {
        this.wire = wire;
        this.session = session;
        this.context = context;
        for (var domain : List.of("Page", "Runtime", "Log", "Network")) ask(domain + ".enable", Map.of());
        size(1280, 900);
    }

    public JsonNode ask(String method, Map<String, ?> parameters) {
        return wire.ask(session, method, parameters);
    }

    /** What happened so far, by the protocol's name for it. */
    public List<JsonNode> events(String method) {
        return wire.events(session, method);
    }

    public void size(int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Whoever opens pages from now on is this one. */
    public void signedIn(String token) {
        ask("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", "Bearer " + token)));
    }

    public void savesTo(Path folder) {
        wire.ask(
                "",
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "browserContextId",
                        context,
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    public void open(String address) {
        var went = ask("Page.navigate", Map.of("url", address));
        if (went.has("errorText")) throw new AssertionError(address + ": " + went.path("errorText"));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** To an empty page: the same address but for its end would not be asked for again. */
    public void leave() {
        ask("Page.navigate", Map.of("url", "about:blank"));
    }

    /** The value of an expression; promises are waited for. */
    public JsonNode value(String expression) {
        var answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) throw new AssertionError(expression + ": " + answer);
        return answer.at("/result/value");
    }

    public void until(String condition) {
        Patience.until(condition, () -> value("!!(" + condition + ")").asBoolean());
    }

    /** What is to be read there, as soon as it is there. */
    public String text(String selector) {
        until(one(selector));
        return value(one(selector) + ".innerText").asText();
    }

    public void click(String selector) {
        until(one(selector));
        var at = value(
                "(() => { const it = %s; it.scrollIntoView({block: 'center', behavior: 'instant'});"
                                .formatted(one(selector))
                        + " const box = it.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] })()");
        for (var kind : List.of("mouseMoved", "mousePressed", "mouseReleased"))
            ask(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            kind,
                            "x",
                            at.get(0).asDouble(),
                            "y",
                            at.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
    }

    /** Replaces what stands in the field. */
    public void type(String selector, String text) {
        click(selector);
        value(one(selector) + ".select()");
        ask("Input.insertText", Map.of("text", text));
    }

    public void press(String key) {
        var code = key.equals("Tab") ? 9 : 13;
        for (var kind : List.of("rawKeyDown", "keyUp"))
            ask("Input.dispatchKeyEvent", Map.of("type", kind, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** The whole page, however long, as a picture among the build's leavings. */
    public void shot(String name) {
        var whole = ask("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        var clip = Map.of(
                "x",
                0,
                "y",
                0,
                "scale",
                1,
                "width",
                whole.path("width").asInt(),
                "height",
                Math.min(whole.path("height").asInt(), 8000));
        keep(name + ".png", ask("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)));
    }

    /** What is in view now. */
    public void view(String name) {
        keep(name + ".png", ask("Page.captureScreenshot", Map.of()));
    }

    public void print(String name) {
        keep(name + ".pdf", ask("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true)));
    }

    private static void keep(String name, JsonNode made) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(
                    SHOTS.resolve(name),
                    Base64.getDecoder().decode(made.path("data").asText()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String one(String selector) {
        return "document.querySelector(" + Wire.JSON.valueToTree(selector) + ")";
    }
}
