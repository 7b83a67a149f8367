// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Looks at XMP as it streams by, before anything builds a tree of it: no entities, and no larger than people write. */
final class XmlGuard {

    private static final int DEEPEST = 60;
    private static final int MOST = 20_000;
    private static final int WIDEST = 200;

    private XmlGuard() {}

    static void check(String xml) throws Unreadable {
        if (xml.contains("<!DOCTYPE")) throw Unreadable.meant("It declares entities, which are not read");
        try {
            walk(xml);
        } catch (XMLStreamException e) {
            if (String.valueOf(e.getMessage()).contains("JAXP0001")) // a limit of the machine's own, met before ours
            throw Unreadable.meant("It holds more than is read");
            throw new Unreadable("It is not well-formed XML");
        }
    }

    private static void walk(String xml) throws XMLStreamException, Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new StringReader(xml));
        var depth = 0;
        var nodes = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var width = reader.getAttributeCount() + reader.getNamespaceCount();
                    nodes += 1 + width;
                    if (++depth > DEEPEST) throw Unreadable.meant("It is nested too deeply");
                    if (nodes > MOST || width > WIDEST) throw Unreadable.meant("It holds more than is read");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Unreadable.meant("It declares entities, which are not read");
                default -> {}
            }
        }
    }
}
