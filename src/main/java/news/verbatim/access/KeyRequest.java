// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a key. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final KeyText text;

    KeyRequest(KeyText text) {
        this.text = text;
    }

    KeyText text() {
        return text;
    }
}
