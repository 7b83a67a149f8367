// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.thaiopensource.util.SinglePropertyMap;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What each kind of feed must be: the schemas of sitemaps.org, and ours where nobody else's can be had from a registry. */
final class Schemas {

    private static final String SITEMAPS = "/com/redfin/sitemapgenerator/";

    private Schemas() {}

    /** Everything about the feed that its kind does not allow. */
    static List<String> faults(String name, String feed) throws Exception {
        return switch (name) {
            case "rss.xml" -> relaxed("rss.rnc", feed);
            case "atom.xml" -> relaxed("atom.rnc", feed);
            case "feed.json" -> json(feed);
            case "news-sitemap.xml" -> xsd(feed, SITEMAPS + "sitemap.xsd", "/feeds/news.xsd");
            default -> xsd(feed, SITEMAPS + "siteindex.xsd");
        };
    }

    static void accept(String name, String feed) throws Exception {
        assertEquals(List.of(), faults(name, feed), feed);
    }

    private static List<String> relaxed(String schema, String feed) throws Exception {
        var faults = new Faults();
        var driver = new ValidationDriver(
                SinglePropertyMap.newInstance(ValidateProperty.ERROR_HANDLER, faults),
                CompactSchemaReader.getInstance());
        var rules = Objects.requireNonNull(Schemas.class.getResource("/feeds/" + schema));
        if (driver.loadSchema(new InputSource(rules.toString())))
            driver.validate(new InputSource(new StringReader(feed)));
        return faults.found;
    }

    private static List<String> xsd(String feed, String... schemas) throws Exception {
        var sources = new ArrayList<Source>();
        for (var schema : schemas) sources.add(new StreamSource(Schemas.class.getResourceAsStream(schema)));
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources.toArray(Source[]::new))
                .newValidator();
        var faults = new Faults();
        validator.setErrorHandler(faults);
        validator.validate(new StreamSource(new StringReader(feed)));
        return faults.found;
    }

    private static List<String> json(String feed) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Schemas.class.getResourceAsStream("/feeds/jsonfeed.json"));
        return schema
                .validate(
                        feed,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static final class Faults implements ErrorHandler {

        final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}
