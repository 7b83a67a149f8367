// SPDX-License-Identifier: Apache-2.0

/**
 * What a picture's file is and says, and what is written into the files that leave.
 */
@NullMarked
package news.verbatim.picture;

import org.jspecify.annotations.NullMarked;
