import type {Meta} from '../brief.js'
import {escaped} from './metadata.js'

/** A property that PDF/A does not know, as its own schema describes it. */
interface Property {
  name: string
  type: 'Text' | 'Integer' | 'URL' | 'Date'
  category: 'internal' | 'external'
  about: string
}

interface Schema {
  prefix: string
  address: string
  about: string
  properties: Property[]
}

const accessible: Schema = {
  prefix: 'pdfuaid',
  address: 'http://www.aiim.org/pdfua/ns/id/',
  about: 'PDF/UA identification schema',
  properties: [{name: 'part', type: 'Integer', category: 'internal', about: 'Part of ISO 14289'}],
}

const prism: Schema = {
  prefix: 'prism',
  address: 'http://prismstandard.org/namespaces/basic/3.0/',
  about: 'PRISM basic metadata',
  properties: [
    {name: 'doi', type: 'Text', category: 'external', about: 'Digital Object Identifier'},
    {name: 'issn', type: 'Text', category: 'external', about: 'International Standard Serial Number'},
    {name: 'publicationName', type: 'Text', category: 'external', about: 'Title of the series'},
    {name: 'number', type: 'Text', category: 'external', about: 'Number in the series'},
    {name: 'coverDate', type: 'Text', category: 'external', about: 'Date on the cover'},
    {name: 'url', type: 'Text', category: 'external', about: 'Address on the web'},
  ],
}

/** Write what a file for archives says besides the usual metadata; `part` is that of PDF/A. */
export function schemasOf({doi, series, date, url, licence}: Meta, part: 2 | 3): string {
  const published: Record<string, string | undefined> = {
    doi,
    issn: series?.issn,
    publicationName: series?.name,
    number: series?.number,
    coverDate: date,
    url,
  }
  const properties = prism.properties.flatMap(({name}) => {
    const value = published[name]
    return value === undefined ? [] : [`<prism:${name}>${escaped(value)}</prism:${name}>`]
  })
  const terms = licence
    ? `<xmpRights:Marked>True</xmpRights:Marked>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">${escaped(licence)}</rdf:li></rdf:Alt></xmpRights:UsageTerms>`
    : ''
  return `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="${accessible.address}" \
xmlns:prism="${prism.address}" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
${[...properties, terms].filter(Boolean).join('\n')}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${[accessible, ...(properties.length > 0 ? [prism] : [])].map(described).join('\n')}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
}

/** Describe a schema in the form of ISO 19005-2, 6.6.2.3.3. */
const described = ({prefix, address, about, properties}: Schema): string => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${about}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${address}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${properties.map(describedProperty).join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li>`

const describedProperty = ({name, type, category, about}: Property): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>\
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>\
<pdfaProperty:category>${category}</pdfaProperty:category>\
<pdfaProperty:description>${about}</pdfaProperty:description></rdf:li>`
