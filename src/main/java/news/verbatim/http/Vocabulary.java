// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.stream.Stream;

/** What a room prints for others to hand out: it is on the wire, but no method here answers with it. */
public interface Vocabulary {

    Stream<Class<?>> words();
}
