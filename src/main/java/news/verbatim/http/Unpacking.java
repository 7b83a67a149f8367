// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One form with a file in it while it arrives, on its event loop: no more of it is in memory than has just come. */
final class Unpacking {

    private static final String FILE = "file";

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Path path;
    private final Reception reception;
    private final Consumer<Parcel> then;
    private final MessageDigest digest = Fingerprint.digest();
    private @Nullable Wrapping wrapping;
    private @Nullable String name;
    private @Nullable AsyncFile file;
    private long size;
    private int underWay;
    private int pending;
    private boolean ended;
    private boolean over;

    Unpacking(RoutingContext context, Path aside, Reception reception, Consumer<Parcel> then) {
        this.context = context;
        this.request = context.request();
        this.path = aside.resolve(Ids.next() + ".part");
        this.reception = reception;
        this.then = then;
    }

    void begin() {
        try {
            wrapping = Wrapping.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
            request.setExpectMultipart(true);
        } catch (RuntimeException unreadable) {
            refuse(Kind.MALFORMED.because("The form names no boundary between its parts, or one that cannot be read"));
            return;
        }
        context.addEndHandler(how -> abandon(how.cause()));
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT)))
            context.response().writeContinue();
        request.exceptionHandler(e -> refuse(Losses.unreadable(e)))
                .uploadHandler(this::part)
                .handler(this::look)
                .endHandler(_ -> {
                    ended = true;
                    var cut = wrapping == null || !wrapping.isClosed();
                    if (cut && name != null) refuse(Losses.cut()); // its file would go on for ever
                    else wholeIfSo();
                })
                .resume();
        new Stalling(context, () -> over, () -> pending > 0, () -> refuse(Losses.cut())).watch();
    }

    /** What is no file is kept in memory, and so there is not to be much of it. */
    private void look(Buffer bytes) {
        if (over || wrapping == null) return;
        wrapping.more(bytes);
        if (isWordy()) refuse(reception.wordsTooLarge());
    }

    private boolean isWordy() {
        return wrapping != null && underWay == 0 && wrapping.size() - size > reception.bodyLimit();
    }

    private void part(HttpServerFileUpload upload) {
        if (over) return;
        if (!FILE.equals(upload.name()) || name != null) {
            var no = FILE.equals(upload.name())
                    ? "The form takes one file at a time, and has two"
                    : "The form takes one file, named 'file'; '%s' has to come as text, without a filename";
            refuse(Losses.of(
                    Objects.requireNonNullElse(upload.name(), ""), Flaw.NOT_ALLOWED, no.formatted(upload.name())));
            return;
        }
        name = upload.filename() == null ? "" : upload.filename();
        underWay++;
        upload.pause();
        var options = new OpenOptions().setCreateNew(true).setRead(false).setPerms("rw-------");
        pending++;
        context.vertx().fileSystem().open(path.toString(), options).onComplete(opened -> {
            pending--;
            if (opened.failed()) refuse(Losses.full(opened.cause()));
            else write(upload, opened.result());
        });
    }

    private void write(HttpServerFileUpload upload, AsyncFile to) {
        file = to;
        if (over) {
            discard();
            return;
        }
        to.exceptionHandler(e -> refuse(Losses.full(e)));
        upload.exceptionHandler(e -> refuse(Losses.unreadable(e)))
                .handler(bytes -> more(upload, to, bytes))
                .endHandler(_ -> end(to))
                .resume();
    }

    private void end(AsyncFile to) {
        if (over) return; // it has been closed and thrown away
        file = null;
        pending++;
        to.close().onComplete(closed -> {
            pending--;
            underWay--;
            if (closed.failed()) refuse(Losses.full(closed.cause()));
            else wholeIfSo();
        });
    }

    private void more(HttpServerFileUpload upload, AsyncFile to, Buffer bytes) {
        if (over) return;
        size += bytes.length();
        if (size > reception.fileLimit()) {
            refuse(reception.fileTooLarge());
            return;
        }
        digest.update(bytes.getBytes());
        pending++;
        to.write(bytes).onComplete(written -> {
            pending--;
            if (written.failed()) refuse(Losses.full(written.cause()));
        });
        if (!to.writeQueueFull()) return;
        upload.pause();
        to.drainHandler(_ -> upload.resume());
    }

    private void wholeIfSo() {
        if (over || !ended || underWay > 0) return;
        if (isWordy()) refuse(reception.wordsTooLarge()); // all may have come while the file was being closed
        else if (name == null)
            refuse(Losses.of(FILE, Flaw.MISSING, "The form has no file: name its part 'file', and give it a filename"));
        if (over || name == null) return;
        var words = new LinkedHashMap<String, String>();
        var faults = words(words);
        if (!faults.isEmpty()) refuse(faults.refusal(Kind.UNACCEPTABLE));
        if (over) return;
        over = true;
        Deadline.met(context);
        then.accept(new Parcel(path, name, size, HexFormat.of().formatHex(digest.digest()), words));
    }

    private Faults words(Map<String, String> into) {
        var faults = new Faults();
        for (var word : request.formAttributes())
            if (into.putIfAbsent(word.getKey(), word.getValue()) != null)
                faults.add("/" + word.getKey(), Flaw.DUPLICATE, "The form has this part more than once");
        return faults;
    }

    private void refuse(Refusal no) {
        if (over) return;
        over = true;
        discard();
        Deadline.met(context);
        Entrance.refuse(context, no);
    }

    /** The client has gone, or somebody else has answered; or the form is none, which is told here first. */
    private void abandon(@Nullable Throwable why) {
        if (why instanceof DecoderException) refuse(Losses.unreadable(why));
        if (!over) discard();
        over = true;
    }

    private void discard() {
        var open = file;
        file = null;
        if (name == null) return;
        var files = context.vertx().fileSystem();
        if (open == null) files.delete(path.toString());
        else open.close().onComplete(_ -> files.delete(path.toString()));
    }
}
