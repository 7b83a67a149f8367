// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import org.jspecify.annotations.Nullable;

/** How the picture came to be: a camera, a scan, a machine. Null is unknown, not a camera. */
public record Origin(
        @Nullable String digitalSourceType,
        @Nullable String aiSystem,
        @Nullable String aiSystemVersion,
        @Nullable String aiPrompt,
        @Nullable String aiPromptWriter) {}
