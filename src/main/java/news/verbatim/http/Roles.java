// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;

/** What a signed-in person may be asked to be. Roles are a set, and none implies another. */
public final class Roles {

    public static final String REPORTER = "reporter";
    public static final String PHOTO = "photo";
    public static final String EDITOR = "editor";
    public static final String PUBLISHER = "publisher";
    public static final String LEGAL = "legal";
    public static final String ADMIN = "admin";

    /** Whoever signed in as themselves, with whatever roles or none: no API key. */
    public static final String PERSON = "person";

    /** API keys that read previews. */
    public static final String PREVIEW = "preview";

    /** API keys that read what is published, where that is not open to all. */
    public static final String CONTENT = "content";

    /** What is asked of people; the other words tell how they came in. */
    public static final List<String> ALL = List.of(REPORTER, PHOTO, EDITOR, PUBLISHER, LEGAL, ADMIN);

    private Roles() {}
}
