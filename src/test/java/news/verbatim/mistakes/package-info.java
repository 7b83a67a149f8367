// SPDX-License-Identifier: Apache-2.0
/**
 * What editors and frontend developers get wrong most often, and whether the answer tells them what to do next.
 *
 * <p><b>Why a table?</b> The same rows are the test and the page {@code mistakes.md}, so that neither tells anything else.
 */
package news.verbatim.mistakes;
