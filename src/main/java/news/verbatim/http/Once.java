// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

/** An answer that holds a secret: it is given once, and what is kept of it to be repeated holds none. */
public interface Once {

    /** The same without the secret. */
    Object stored();
}
