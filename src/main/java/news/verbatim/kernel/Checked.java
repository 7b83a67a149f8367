// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

/** A value that knows its own rules. What is read from a request is checked before anyone sees it. */
public interface Checked {

    /** Adds what breaks a rule; pointers are relative to this value and start with a slash, or are empty for the whole. */
    void check(Faults faults);
}
