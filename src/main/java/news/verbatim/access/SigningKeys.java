// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.verbatim.kernel.Kind;
import org.jose4j.lang.JoseException;

/** The keys that make our access tokens ours: one signs, older ones are believed until their last token has ended. */
@ApplicationScoped
class SigningKeys {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final AccessConfig config;
    private final Clock clock;
    private final Optional<KeyFile> file;
    private volatile KeyRing ring;
    private volatile Instant read;

    @Inject
    SigningKeys(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        var given = config.key().filter(text -> !text.isBlank());
        file = given.isPresent()
                ? Optional.empty()
                : Optional.of(new KeyFile(config.keyFile().toAbsolutePath()));
        read = file.map(KeyFile::changedAt).orElse(Instant.MIN);
        ring = given.map(text -> given(text, clock.instant()))
                .orElseGet(() -> file.orElseThrow().read());
    }

    KeyRing ring() {
        return ring;
    }

    /** The one that signs now: where it has done so for long enough, a new one. */
    SigningKey signing() {
        lookAgain();
        if (isTooOld(ring.first()) && isOurs()) change(now -> isTooOld(now.first()) ? turned(now) : now);
        return ring.first();
    }

    /** The key of this name; another node that shares the file may have made it meanwhile. */
    Optional<SigningKey> named(String id) {
        var known = ring.named(id, clock.instant());
        if (known.isPresent()) return known;
        lookAgain();
        return ring.named(id, clock.instant());
    }

    SigningKey turn() {
        change(this::turned);
        return ring.first();
    }

    void drop(String id) {
        if (ring.first().id().equals(id))
            throw Kind.IN_USE.because("This key signs: make a new one first, then drop this one");
        ring.named(id, clock.instant()).orElseThrow(() -> Kind.NOT_FOUND.because("There is no such key"));
        change(now -> now.without(id));
    }

    private KeyRing turned(KeyRing now) {
        return now.turned(
                clock.instant(), clock.instant().plus(config.tokenLife()).plus(CLOCKS_APART));
    }

    private boolean isTooOld(SigningKey key) {
        return key.madeAt().plus(config.keyLife()).isBefore(clock.instant());
    }

    private boolean isOurs() {
        return file.isPresent() && file.get().isOurs();
    }

    private synchronized void change(UnaryOperator<KeyRing> change) {
        if (!isOurs()) throw Kind.IN_USE.because("The keys are given from outside: they are changed there");
        ring = file.orElseThrow().change(change);
        read = file.get().changedAt();
    }

    private void lookAgain() {
        if (file.isEmpty() || file.get().changedAt().equals(read)) return;
        synchronized (this) {
            var changed = file.get().changedAt();
            if (changed.equals(read)) return;
            ring = file.get().read();
            read = changed;
        }
    }

    private static KeyRing given(String text, Instant now) {
        try {
            return KeyRing.of(text, now);
        } catch (JoseException | IllegalArgumentException e) {
            throw new IllegalStateException("VERBATIM_TOKEN_KEY is neither a JWK nor a private key in PEM", e);
        }
    }
}
