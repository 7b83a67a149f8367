// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import news.verbatim.http.Parcel;
import news.verbatim.http.StrictJson;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.picture.FileType;
import news.verbatim.picture.Format;
import news.verbatim.picture.Said;
import news.verbatim.storage.Storage;
import org.jboss.logging.Logger;

/** Takes a file that has arrived into the archive: looked at, kept under its checksum, and then written down. */
@ApplicationScoped
class Filing {

    private static final Logger LOG = Logger.getLogger(Filing.class);
    private static final String METADATA = "metadata";

    /** There is something to develop. */
    record Arrived(UUID asset) {}

    private final Assets assets;
    private final Storage storage;
    private final Event<Arrived> arrivals;
    private final MediaConfig config;
    private final Lightbox lightbox;

    Filing(Assets assets, Storage storage, Event<Arrived> arrivals, MediaConfig config, Lightbox lightbox) {
        this.lightbox = lightbox;
        this.assets = assets;
        this.storage = storage;
        this.arrivals = arrivals;
        this.config = config;
    }

    /** The same bytes are one photo: whoever sends them again is told of it, and what they say beside is not written. */
    Filed file(Parcel parcel, String by) {
        var given = draft(parcel);
        try {
            var type = type(parcel);
            refuseOthers(given, type);
            refuseBroken(parcel, type);
            Locks.on(assets.getSession(), parcel.sha256());
            var known = assets.withFile(parcel.sha256());
            if (known.isPresent()) return Filed.again(known.get(), given);
            var said = Said.in(parcel.file());
            var file =
                    new AssetFile(parcel.sha256(), parcel.size(), type.format().mediaType(), Label.of(parcel.name()));
            var asset = beside(() -> assets.create(checked(Filling.of(given, said, type.pixels())), file, said, by));
            storage.keep(parcel.file(), parcel.sha256());
            arrivals.fire(new Arrived(asset.id()));
            return Filed.fresh(asset);
        } catch (IOException e) {
            LOG.warnf("A file could not be stored: %s", e.getMessage());
            throw Kind.STORAGE_FULL.because("The file could not be stored, and nothing was kept of it");
        }
    }

    private static AssetDraft draft(Parcel parcel) {
        var faults = new Faults();
        parcel.words().keySet().stream()
                .filter(name -> !name.equals(METADATA))
                .forEach(name -> faults.add(
                        "/" + name,
                        Flaw.UNKNOWN_FIELD,
                        "The form takes a file as 'file', and what is known about it as JSON in 'metadata'"));
        faults.orRefuse(Kind.UNKNOWN_FIELD);
        var metadata = parcel.words().getOrDefault(METADATA, "");
        return beside(() -> StrictJson.read((metadata.isBlank() ? "{}" : metadata).getBytes(UTF_8), AssetDraft.class));
    }

    /** What is wrong with the words is told by where it stands in the form. */
    private static <T> T beside(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal no) {
            throw told(no).at("/" + METADATA);
        }
    }

    /** What is wrong with all of it is a fault, too, so that a pointer names the part. */
    private static Refusal told(Refusal no) {
        if (!no.faults().isEmpty()) return no;
        var detail = String.valueOf(no.getMessage());
        var whole = new Refusal(no.kind(), detail, List.of(new Faults.Fault("", Flaw.WRONG_SHAPE.wire(), detail)));
        no.facts().forEach(whole::with);
        return whole;
    }

    private FileType.Known type(Parcel parcel) throws IOException {
        return switch (FileType.ofWhole(parcel.file())) {
            case FileType.Known known
            when known.format() == Format.SVG ->
                throw Kind.UNSUPPORTED_MEDIA_TYPE.because(
                        "SVG is not taken, since it can hold scripts: send the drawing as PNG or WebP");
            case FileType.Known known -> sized(known);
            case FileType.Damaged damaged ->
                throw Kind.UNREADABLE_FILE.because(
                        "This begins as %s does, but is not taken as such a file: %s",
                        damaged.format().name().toUpperCase(Locale.ROOT), damaged.why());
            case FileType.Unknown _ ->
                throw Kind.UNSUPPORTED_MEDIA_TYPE.because(
                        "By its bytes this is none of the files that are taken: JPEG, PNG, WebP, GIF, AVIF, HEIF, PDF, MP4, MP3");
        };
    }

    private FileType.Known sized(FileType.Known known) {
        var pixels = known.pixels();
        if (pixels != null && pixels.count() > config.pixelLimit())
            throw Kind.IMAGE_TOO_LARGE.because(
                    "The picture is %d by %d pixels; at most %d altogether are taken",
                    pixels.width(), pixels.height(), config.pixelLimit());
        return known;
    }

    /** A picture that is whole by its header, and not by its pixels. */
    private void refuseBroken(Parcel parcel, FileType.Known type) throws IOException {
        var fault = lightbox.fault(parcel.file(), type);
        if (fault != null)
            throw Kind.UNREADABLE_FILE.because(
                    "This is %s by its header, but %s", type.format().name(), fault);
    }

    /** Its size in pixels is the file's to say. */
    private static void refuseOthers(AssetDraft given, FileType.Known type) {
        var pixels = type.pixels();
        if (pixels == null || given.width() == null) return;
        var faults = new Faults();
        faults.check(
                given.width() == pixels.width(), "/metadata/width", Flaw.MISMATCH, "The file says %d", pixels.width());
        faults.check(
                given.height() != null && given.height() == pixels.height(),
                "/metadata/height",
                Flaw.MISMATCH,
                "The file says %d",
                pixels.height());
        faults.orRefuse(Kind.UNACCEPTABLE);
    }

    private static AssetDraft checked(AssetDraft draft) {
        var faults = new Faults();
        draft.check(faults);
        faults.orRefuse(Kind.UNACCEPTABLE);
        return draft;
    }
}
