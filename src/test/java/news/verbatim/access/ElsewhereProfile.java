// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A newsroom that signs in elsewhere, too, and that does not give its content to everybody. */
public class ElsewhereProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Issuer.class));
    }
}
