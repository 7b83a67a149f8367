// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** A picture that says something in every field that IPTC has for a newsroom. */
final class Everything {

    static final String PROPERTIES = """
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tarvik 7</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="da">Net tørrer.</rdf:li><rdf:li xml:lang="x-default">Nets dry.</rdf:li></rdf:Alt></dc:description>
            <photoshop:CaptionWriter>ot</photoshop:CaptionWriter><photoshop:Headline>Dawn at Tarvik</photoshop:Headline>
            <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Nets on a quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            <Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Brown nets on a grey quay.</rdf:li></rdf:Alt></Iptc4xmpCore:ExtDescrAccessibility>
            <dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>nets</rdf:li></rdf:Bag></dc:subject>
            <photoshop:Credit>Lindhaven Photo</photoshop:Credit><photoshop:Source>Lindhaven</photoshop:Source>
            <dc:creator><rdf:Seq><rdf:li>Ilva Tarn</rdf:li><rdf:li>Oke Brand</rdf:li></rdf:Seq></dc:creator>
            <photoshop:AuthorsPosition>Staff</photoshop:AuthorsPosition>
            <plus:ImageSupplier><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:ImageSupplierName>Lindhaven Wire</plus:ImageSupplierName></rdf:li></rdf:Seq></plus:ImageSupplier>
            <plus:ImageSupplierImageID>LW-77</plus:ImageSupplierImageID>
            <photoshop:TransmissionReference>job-9</photoshop:TransmissionReference>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2031 Ilva Tarn</rdf:li></rdf:Alt></dc:rights>
            <plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:CopyrightOwnerName>Ilva Tarn</plus:CopyrightOwnerName></rdf:li></rdf:Seq></plus:CopyrightOwner>
            <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Print only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
            <xmpRights:WebStatement>https://lindhaven.example/rights</xmpRights:WebStatement>
            <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://lindhaven.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
            <photoshop:Instructions>NOT FOR CALENDARS</photoshop:Instructions>
            <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
            <photoshop:DateCreated>2031-05</photoshop:DateCreated>
            <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:Sublocation>Old quay</Iptc4xmpExt:Sublocation><Iptc4xmpExt:City>Tarvik</Iptc4xmpExt:City><Iptc4xmpExt:ProvinceState>Coast</Iptc4xmpExt:ProvinceState><Iptc4xmpExt:CountryName>Nordmark</Iptc4xmpExt:CountryName><Iptc4xmpExt:CountryCode>NMK</Iptc4xmpExt:CountryCode><Iptc4xmpExt:WorldRegion>North</Iptc4xmpExt:WorldRegion></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
            <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Lindhaven</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
            <photoshop:City>Tarvik</photoshop:City>
            <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Mara Venn</rdf:li><rdf:li>Oke Brand</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
            <Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName><rdf:Alt><rdf:li xml:lang="x-default">Mara Venn</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName><Iptc4xmpExt:PersonId><rdf:Bag><rdf:li>https://id.example/mv</rdf:li></rdf:Bag></Iptc4xmpExt:PersonId></rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>
            <Iptc4xmpExt:OrganisationInImageName><rdf:Bag><rdf:li>Tarvik Fishers</rdf:li></rdf:Bag></Iptc4xmpExt:OrganisationInImageName>
            <Iptc4xmpExt:Event><rdf:Alt><rdf:li xml:lang="x-default">Blessing of the boats</rdf:li></rdf:Alt></Iptc4xmpExt:Event>
            <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>
            <Iptc4xmpExt:AISystemUsed>Painter</Iptc4xmpExt:AISystemUsed><Iptc4xmpExt:AISystemVersionUsed>2</Iptc4xmpExt:AISystemVersionUsed>
            <Iptc4xmpExt:AIPromptInformation>a grey quay</Iptc4xmpExt:AIPromptInformation><Iptc4xmpExt:AIPromptWriterName>ot</Iptc4xmpExt:AIPromptWriterName>
            """;

    private Everything() {}
}
