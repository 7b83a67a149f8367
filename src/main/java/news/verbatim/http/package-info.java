// SPDX-License-Identifier: Apache-2.0

/**
 * How the product speaks HTTP and JSON: strict in what it reads, one shape for every refusal, one way to page a list.
 *
 * <p><b>Why one door for every no?</b> A client that has learnt one problem has learnt them all, and a fault that is
 * answered in one place cannot leak a stack trace in another.
 *
 * <p><b>Why is the description of the API made here, at the start, and not by annotations alone?</b> The records know what
 * may be null, which kinds of a thing there are and how words are spelled; the framework knows the addresses. Whatever is
 * written a second time beside them is wrong by and by. {@code openapi.yaml} is what comes out, and a test compares.
 */
@NullMarked
package news.verbatim.http;

import org.jspecify.annotations.NullMarked;
