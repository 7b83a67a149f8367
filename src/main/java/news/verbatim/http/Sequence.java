// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** In which order what can be done is told: as the day goes, the whole before its parts, what an address names before the rest. */
final class Sequence {

    private static final String FIRST_OF_ALL = "/access/v1/token";

    private Sequence() {}

    static Paths of(Paths paths) {
        var sorted = OASFactory.createPaths();
        paths.getPathItems().keySet().stream()
                .sorted(Comparator.<String>comparingInt(path -> chapter(paths.getPathItem(path)))
                        .thenComparing(path -> !path.equals(FIRST_OF_ALL))
                        .thenComparing(path -> path.split("/").length)
                        .thenComparing(path -> path))
                .forEach(path -> sorted.addPathItem(path, paths.getPathItem(path)));
        return sorted;
    }

    private static int chapter(PathItem item) {
        return item.getOperations().values().stream()
                .map(Operation::getTags)
                .filter(tags -> tags != null && !tags.isEmpty())
                .mapToInt(tags -> Chapters.place(tags.getFirst()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    static List<Parameter> of(String path, List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing((Parameter one) -> one.getIn() != Parameter.In.PATH)
                        .thenComparing(one -> Math.max(0, path.indexOf("{" + one.getName() + "}")))
                        .thenComparing(Parameter::getIn))
                .toList();
    }
}
