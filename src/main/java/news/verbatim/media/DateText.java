// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import news.verbatim.kernel.TruncatedDate;
import org.jspecify.annotations.Nullable;

/** Dates as precise as they are known, kept in the database as they were given. */
@Converter
class DateText implements AttributeConverter<TruncatedDate, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TruncatedDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public @Nullable TruncatedDate convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new TruncatedDate(text);
    }
}
