// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

/** How ids within a story look on the wire: on the way in, a short name will do, which holds within the one request. */
final class WireId {

    static final String PATTERN = "^[A-Za-z0-9_-]{1,64}$";

    private WireId() {}
}
