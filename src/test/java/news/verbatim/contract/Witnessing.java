// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts the witness between rest-assured and the product before any test, and writes down how much it has seen. */
public final class Witnessing implements QuarkusTestBeforeEachCallback, QuarkusTestAfterAllCallback {

    private static final Path SEEN = Path.of("target", "witnessed.txt");
    private static Witness witness;
    private static int written;
    private static int passedOver;

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (witness == null) witness = new Witness(Witnessing::served);
        if (!RestAssured.filters().contains(witness)) RestAssured.filters(witness);
    }

    /** Read at the first answer: before the test nobody knows the port. */
    private static Book served() {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/q/openapi?format=json");
        try (var document = address.toURL().openStream()) {
            return new Book(Book.JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(QuarkusTestContext test) {
        if (witness == null) return;
        var line = "%d answers witnessed, %d passed over: %s%n"
                .formatted(
                        witness.seen() - written,
                        witness.passedOver() - passedOver,
                        test.getTestInstance().getClass().getName());
        written = witness.seen();
        passedOver = witness.passedOver();
        try {
            Files.writeString(SEEN, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
