"""The file as a whole: bytes, catalog, output intent, actions, attachments."""
import re

import pikepdf
from pikepdf import Name

FORBIDDEN = {'/Launch', '/Sound', '/Movie', '/ResetForm', '/ImportData', '/JavaScript', '/Hide', '/SetOCGState',
             '/Rendition', '/Trans', '/GoTo3DView'}


def check_bytes(data, findings):
    findings.expect(re.match(rb'%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}', data), 'A-HEADER', 'no header with a binary comment')
    findings.expect(re.search(rb'%%EOF\r?\n?$', data), 'A-HEADER', 'something stands after the last %%EOF')
    # streams of which the length is written: an end of line must stand before endstream (ISO 19005-2, 6.1.7.1)
    for match in re.finditer(rb'[^\r\n]endstream', data):
        before = data[max(0, match.start() - 6):match.start() + 1]
        findings.add('A-STREAM', f'no end of line before endstream, after {before!r}')


def check(pdf, findings):
    root, trailer = pdf.Root, pdf.trailer
    findings.expect('/ID' in trailer and len(trailer.ID) == 2, 'A-TRAILER', 'no /ID')
    findings.expect('/Encrypt' not in trailer, 'A-TRAILER', 'encrypted')
    marked = root.get('/MarkInfo', {}).get('/Marked', False)
    findings.expect(bool(marked), 'UA-02', 'the catalog does not say Marked')
    findings.expect('/StructTreeRoot' in root and bool(marked), 'A-TAG', 'not tagged')
    findings.expect(not root.get('/MarkInfo', {}).get('/Suspects', False), 'UA-02', 'the tags are suspect')
    lang = str(root.get('/Lang', ''))
    findings.expect(re.fullmatch(r'[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*', lang), 'UA-06', f'no natural language: {lang!r}')
    shows = root.get('/ViewerPreferences', {}).get('/DisplayDocTitle', False)
    findings.expect(bool(shows), 'UA-04', 'the title is not shown')
    for key in ('/AcroForm', '/OpenAction', '/AA', '/Requirements', '/NeedsRendering'):
        findings.expect(key not in root, 'A-NOJS', f'{key} in the catalog')
    check_intents(root, findings)
    check_actions(pdf, findings)
    check_files(pdf, findings)


def check_intents(root, findings):
    intents = [one for one in root.get('/OutputIntents', []) if one.get('/S') == Name.GTS_PDFA1]
    if not findings.expect(len(intents) == 1, 'A-OI', f'{len(intents)} output intents for PDF/A'):
        return
    intent = intents[0]
    findings.expect(str(intent.get('/OutputConditionIdentifier', '')), 'A-OI', 'no OutputConditionIdentifier')
    if not findings.expect('/DestOutputProfile' in intent, 'A-OI', 'no profile'):
        return
    profile = intent.DestOutputProfile.read_bytes()
    findings.expect(int.from_bytes(profile[:4], 'big') == len(profile), 'A-OI', 'the profile has another length than it says')
    findings.expect(profile[36:40] == b'acsp' and profile[12:16] in (b'mntr', b'prtr'), 'A-OI', 'no output profile')
    spaces = {b'RGB ': 3, b'GRAY': 1, b'CMYK': 4}
    components = spaces.get(profile[16:20])
    findings.expect(components == intent.DestOutputProfile.get('/N'), 'A-OI', '/N is not that of the profile')


def check_actions(pdf, findings):
    for thing in pdf.objects:
        if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        action = thing.get('/A') if thing.get('/Subtype') == Name.Link else thing
        if isinstance(action, pikepdf.Dictionary) and str(action.get('/S', '')) in FORBIDDEN:
            findings.add('A-NOJS', f'action {action.S}')
        if isinstance(thing, pikepdf.Stream):
            filters = thing.get('/Filter', [])
            for one in filters if isinstance(filters, pikepdf.Array) else [filters]:
                findings.expect(str(one) not in ('/LZWDecode', '/Crypt'), 'A-FILTER', f'filter {one}')
            findings.expect('/F' not in thing, 'A-FILTER', 'a stream in another file')


def check_files(pdf, findings):
    """Every embedded file is named twice, typed, and associated with something (ISO 19005-3, 6.8): data with the figure that shows it."""
    associated, of_figures = set(), set()
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and '/AF' in thing:
            specs = {spec.objgen for spec in thing.AF}
            associated |= specs
            of_figures |= specs if thing.get('/S') == Name.Figure else set()
            findings.expect(all('/EF' in spec for spec in thing.AF), 'A-EMBED', 'a file that is associated is not embedded')
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Dictionary) or '/EF' not in thing:
            continue
        name = thing.get('/UF', '?')
        findings.expect('/F' in thing and '/UF' in thing, 'A-EMBED', f'{name}: no /F or no /UF')
        findings.expect(thing.get('/AFRelationship') in (Name.Data, Name.Source, Name.Supplement, Name.Alternative),
                        'A-EMBED', f'{name}: no AFRelationship')
        findings.expect(thing.objgen in associated, 'A-EMBED', f'{name}: associated with nothing')
        if thing.get('/AFRelationship') == Name.Data:
            findings.expect(thing.objgen in of_figures, 'A-EMBED', f'{name}: data of no figure')
        file = thing.EF.get('/F')
        kind = str(file.get('/Subtype', '')) if file is not None else ''
        findings.expect(re.fullmatch(r'/[\w.+-]+/[\w.+-]+', kind), 'A-EMBED', f'{name}: no media type')
        if file is not None and '/Params' in file:
            findings.expect(file.Params.get('/Size') == len(file.read_bytes()), 'A-EMBED', f'{name}: another size')
