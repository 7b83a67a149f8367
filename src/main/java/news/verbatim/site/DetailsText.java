// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import news.verbatim.http.StoredJson;

/** A site's details in one column. */
@Converter
class DetailsText implements AttributeConverter<Details, String> {

    @Override
    public String convertToDatabaseColumn(Details details) {
        return StoredJson.text(details);
    }

    @Override
    public Details convertToEntityAttribute(String json) {
        return StoredJson.read(json, Details.class);
    }
}
