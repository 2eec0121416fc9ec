"""XMP: well-formed, uncompressed, identified, and equal to the information dictionary."""
import xml.etree.ElementTree as ET

import pikepdf

RDF = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
SPACES = {
    'dc': 'http://purl.org/dc/elements/1.1/',
    'xmp': 'http://ns.adobe.com/xap/1.0/',
    'pdf': 'http://ns.adobe.com/pdf/1.3/',
    'pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
    'pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    'ext': 'http://www.aiim.org/pdfa/ns/extension/',
    'schema': 'http://www.aiim.org/pdfa/ns/schema#',
    'property': 'http://www.aiim.org/pdfa/ns/property#',
}
# predefined in PDF/A, so that they need no description (XMP Specification, 2005)
PREDEFINED = {SPACES[one] for one in ('dc', 'xmp', 'pdf', 'pdfaid', 'ext')} | {
    'http://ns.adobe.com/xap/1.0/mm/', 'http://ns.adobe.com/xap/1.0/rights/', 'http://ns.adobe.com/photoshop/1.0/'}
LISTS = {'title': 'Alt', 'description': 'Alt', 'rights': 'Alt', 'creator': 'Seq', 'date': 'Seq', 'subject': 'Bag',
         'publisher': 'Bag', 'language': 'Bag', 'contributor': 'Bag'}


def check(pdf, findings):
    packet = pdf.Root.get('/Metadata')
    if not findings.expect(packet is not None, 'A-XMP', 'no metadata'):
        return
    findings.expect('/Filter' not in packet, 'A-XMP', 'the packet is compressed')
    try:
        text = packet.read_bytes().decode('utf-8')
        rdf = ET.fromstring(text[text.index('<x:xmpmeta'):text.index('<?xpacket end')]).find(f'{RDF}RDF')
    except (ET.ParseError, UnicodeDecodeError, ValueError) as error:
        findings.add('A-XMP', f'not well-formed: {error}')
        return
    properties = [(one.tag, one) for description in rdf for one in description]
    values = {tag: said(one) for tag, one in properties}

    def value(prefix, name):
        return values.get('{%s}%s' % (SPACES[prefix], name), [])

    findings.expect(value('pdfuaid', 'part') == ['1'], 'UA-01', 'pdfuaid:part is not 1')
    title = value('dc', 'title')
    findings.expect(bool(title and title[0]), 'UA-04', 'no dc:title')
    attached = any('/EF' in one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    part = value('pdfaid', 'part')
    findings.expect(part in (['2'], ['3']), 'A-ID', f'pdfaid:part is {part}')
    findings.expect(part != ['2'] or not attached, 'A-ID', 'PDF/A-2 with attachments')
    findings.expect(value('pdfaid', 'conformance') == ['A'], 'A-ID', 'conformance is not A')
    check_forms(properties, findings)
    check_described(rdf, properties, findings)
    check_info(pdf, value, findings)


def said(element):
    items = element.findall(f'*/{RDF}li')
    return [one.text or '' for one in items] if items else [element.text or '']


def check_forms(properties, findings):
    for tag, element in properties:
        space, name = tag[1:].split('}')
        if space == SPACES['dc'] and name in LISTS:
            findings.expect(element.find(f'{RDF}{LISTS[name]}') is not None, 'A-XMP', f'dc:{name} is no {LISTS[name]}')


def check_described(rdf, properties, findings):
    """Properties that PDF/A does not know are described in the file (ISO 19005-2, 6.6.2.3)."""
    known = set()
    for schema in rdf.iterfind('*/{%s}schemas/*/%sli' % (SPACES['ext'], RDF)):
        space = schema.findtext('{%s}namespaceURI' % SPACES['schema'])
        for one in schema.iterfind('{%s}property/*/%sli' % (SPACES['schema'], RDF)):
            fields = {key: one.findtext('{%s}%s' % (SPACES['property'], key))
                      for key in ('name', 'valueType', 'category', 'description')}
            findings.expect(all(fields.values()), 'A-XMP', f'description of {fields} is not whole')
            known.add((space, fields['name']))
    for tag, _ in properties:
        space, name = tag[1:].split('}')
        findings.expect(space in PREDEFINED or (space, name) in known, 'A-XMP', f'{tag} is not described')


def check_info(pdf, value, findings):
    info = pdf.trailer.get('/Info', {})
    pairs = {'/Title': ('dc', 'title'), '/Subject': ('dc', 'description'), '/Creator': ('xmp', 'CreatorTool'),
             '/Producer': ('pdf', 'Producer'), '/Keywords': ('pdf', 'Keywords')}
    for key, (prefix, name) in pairs.items():
        text = str(info.get(key, ''))
        findings.expect([text] == (value(prefix, name) or ['']), 'A-XMP', f'{key} is not {prefix}:{name}')
    author = str(info.get('/Author', ''))
    findings.expect(author == '; '.join(value('dc', 'creator')), 'A-XMP', '/Author is not dc:creator')
    for key, name in {'/CreationDate': 'CreateDate', '/ModDate': 'ModifyDate'}.items():
        digits = ''.join(filter(str.isdigit, str(info.get(key, ''))))
        stamp = ''.join(filter(str.isdigit, ''.join(value('xmp', name))))
        findings.expect(digits == stamp, 'A-XMP', f'{key} is not xmp:{name}')
