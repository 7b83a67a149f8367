// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

/** What a signed-in person may be asked to be. Roles are a set, and none implies another. */
public final class Roles {

    public static final String REPORTER = "reporter";
    public static final String PHOTO = "photo";
    public static final String EDITOR = "editor";
    public static final String PUBLISHER = "publisher";
    public static final String LEGAL = "legal";
    public static final String ADMIN = "admin";

    private Roles() {}
}
