// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import news.verbatim.http.StoredJson;
import news.verbatim.story.Story;

/** A story as it is kept: text, because the database's own JSON type would reorder it and refuse some of its letters. */
@Converter
class StoryColumn implements AttributeConverter<Story, String> {

    @Override
    public String convertToDatabaseColumn(Story story) {
        return StoredJson.text(story);
    }

    @Override
    public Story convertToEntityAttribute(String json) {
        return StoredJson.read(json, Story.class);
    }
}
