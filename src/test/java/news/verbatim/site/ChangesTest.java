// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import news.verbatim.media.AssetChanged;
import news.verbatim.speaker.SpeakerChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {

    /** Someone who has printed everything and hears of every change. */
    @ApplicationScoped
    static class Listener {

        final List<Object> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes SpeakerChanged change) {
            heard.add(change);
        }

        void hear(@Observes AssetChanged change) {
            heard.add(change);
        }

        void hear(@Observes SectionChanged change) {
            heard.add(change);
        }

        void hear(@Observes TagChanged change) {
            heard.add(change);
        }

        long times(Object change) {
            return heard.stream().filter(change::equals).count();
        }
    }

    @Inject
    Listener listener;

    @Test
    void whoever_printed_a_name_hears_once_that_it_changed() {
        var speaker = made("speakers", "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(fresh("Jo")));
        var photo = made("media", "{}");

        for (var seen : new String[] {"\"1\"", "\"2\""}) {
            rewrite("speakers/" + speaker, seen, "{\"kind\": \"person\", \"name\": \"Jo Berg\"}");
            rewrite("media/" + photo, seen, "{\"credit\": \"LP\"}");
        }

        assertEquals(1, listener.times(new SpeakerChanged(speaker)));
        assertEquals(1, listener.times(new AssetChanged(photo, false)));
    }

    @Test
    void whoever_printed_a_section_or_tag_hears_that_it_was_renamed_and_of_new_sections() {
        var slug = fresh("world");
        for (var list : new String[] {"sections", "tags"}) {
            as("editor")
                    .body("{\"slug\": \"%s\", \"name\": \"World\"}".formatted(slug))
                    .post("/desk/v1/" + list);
            rewrite(list + "/" + slug, "\"1\"", "{\"name\": \"The world\"}");
        }

        assertEquals(2, listener.times(new SectionChanged(slug)));
        assertEquals(1, listener.times(new TagChanged(slug)));
    }

    private static UUID made(String list, String body) {
        var answer = as("editor").body(body).post("/desk/v1/" + list).then().statusCode(201);
        return UUID.fromString(answer.extract().path("id"));
    }

    private static void rewrite(String address, String seen, String body) {
        as("editor")
                .header("If-Match", seen)
                .body(body)
                .put("/desk/v1/" + address)
                .then()
                .statusCode(200);
    }
}
