// SPDX-License-Identifier: Apache-2.0

/**
 * How the product speaks HTTP and JSON: strict in what it reads, one shape for every refusal, one way to page a list.
 *
 * <p><b>Why one door for every no?</b> A client that has learnt one problem has learnt them all, and a fault that is
 * answered in one place cannot leak a stack trace in another.
 */
@NullMarked
package news.verbatim.http;

import org.jspecify.annotations.NullMarked;
