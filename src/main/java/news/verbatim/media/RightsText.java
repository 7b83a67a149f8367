// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import news.verbatim.http.StoredJson;

/** A photo's rights in one column: they are only ever read and replaced together with their photo. */
@Converter
class RightsText implements AttributeConverter<Rights, String> {

    @Override
    public String convertToDatabaseColumn(Rights rights) {
        return StoredJson.text(rights);
    }

    @Override
    public Rights convertToEntityAttribute(String json) {
        return StoredJson.read(json, Rights.class);
    }
}
