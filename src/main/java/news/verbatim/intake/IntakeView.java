// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import news.verbatim.desk.ArticleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The article a page became, and how. */
@Schema(
        name = "Intake",
        description = "The article a page became, where each of its lines went, and what to look at again")
public record IntakeView(
        @JsonUnwrapped ArticleView article,

        @Schema(description = "In the order of the lines; blank lines are left out")
        List<Mapped> mapping,

        List<Advice> advisory) {}
