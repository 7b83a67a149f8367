// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import news.verbatim.http.StoredJson;
import news.verbatim.speaker.Speaker.Term;

/** A speaker's terms in one column: they are only ever read and replaced together with their speaker. */
@Converter
class TermsText implements AttributeConverter<List<Term>, String> {

    @Override
    public String convertToDatabaseColumn(List<Term> terms) {
        return StoredJson.text(terms);
    }

    @Override
    public List<Term> convertToEntityAttribute(String json) {
        return List.of(StoredJson.read(json, Term[].class));
    }
}
