"""Fonts: embedded, with the widths of the font program, and every character shown leads to Unicode."""
import re
import struct

import pikepdf
from pikepdf import Name

NOT_TEXT = {0, 0xFEFF, 0xFFFE}


def check(pdf, findings):
    shown = {}
    for page in pdf.pages:
        collect(page, page.obj.get('/Resources', {}), shown, set())
    for font, codes in shown.values():
        check_font(font, codes, findings)


def collect(stream, resources, shown, seen):
    """Gather which codes each font shows, forms included."""
    fonts = resources.get('/Font', {})
    current = None
    for operands, operator in pikepdf.parse_content_stream(stream):
        name = str(operator)
        if name == 'Tf':
            font = fonts[str(operands[0])]
            current = shown.setdefault(font.objgen, (font, set()))[1]
        elif name in ('Tj', 'TJ'):
            strings = operands[0] if name == 'TJ' else [operands[0]]
            for one in strings:
                if isinstance(one, pikepdf.String):
                    data = bytes(one)
                    current.update(int.from_bytes(data[i:i + 2], 'big') for i in range(0, len(data), 2))
        elif name == 'Do':
            form = resources.XObject[str(operands[0])]
            if form.get('/Subtype') == Name.Form and form.objgen not in seen:
                seen.add(form.objgen)
                collect(form, form.get('/Resources', {}), shown, seen)


def check_font(font, codes, findings):
    name = font.get('/BaseFont')
    if not findings.expect(font.get('/Subtype') == Name.Type0, 'A-FONT', f'{name}: not embedded by identity'):
        return
    descendant = font.DescendantFonts[0]
    descriptor = descendant.get('/FontDescriptor', {})
    findings.expect(font.get('/Encoding') == Name('/Identity-H'), 'A-FONT', f'{name}: encoding')
    compact = descriptor.get('/FontFile3')
    file = descriptor.get('/FontFile2', compact)
    if not findings.expect(file is not None, 'A-FONT', f'{name}: not embedded'):
        return
    findings.expect(0 not in codes, 'A-FONT', f'{name}: .notdef is shown')
    if compact is None:
        findings.expect(descendant.get('/CIDToGIDMap') == Name.Identity, 'A-FONT', f'{name}: no CIDToGIDMap')
        check_widths(descendant, program_widths(file.read_bytes()), codes, findings)
    else:
        kinds = (compact.get('/Subtype'), descendant.get('/Subtype'))
        findings.expect(kinds == (Name.CIDFontType0C, Name.CIDFontType0), 'A-FONT', f'{name}: embedded as {kinds}')
        findings.expect(file.read_bytes()[:1] == b'\x01', 'A-FONT', f'{name}: no CFF program')
    if findings.expect('/ToUnicode' in font, 'UA-15', f'{name}: no ToUnicode'):
        text = to_unicode(font.ToUnicode.read_bytes().decode('latin1'))
        for code in codes:
            value = text.get(code)
            findings.expect(value and not NOT_TEXT & set(value), 'UA-15', f'{name}: code {code} reads {value}')


def check_widths(descendant, real, codes, findings):
    widths = widths_of(descendant.get('/W', []), float(descendant.get('/DW', 1000)))
    for code in codes:
        wrong = code >= len(real) or abs(widths(code) - real[code]) > 1
        if wrong:
            findings.add('A-FONT', f'{descendant.get("/BaseFont")}: width of {code}')


def widths_of(array, default):
    known, items, at = {}, list(array), 0
    while at < len(items):
        first, second = int(items[at]), items[at + 1]
        if isinstance(second, pikepdf.Array):
            known.update({first + i: float(width) for i, width in enumerate(second)})
            at += 2
        else:
            known.update({code: float(items[at + 2]) for code in range(first, int(second) + 1)})
            at += 3
    return lambda code: known.get(code, default)


def program_widths(data):
    """Give the advance of every glyph of a TrueType program, 1/1000 em."""
    tables = {}
    for index in range(struct.unpack('>H', data[4:6])[0]):
        tag, _, offset, length = struct.unpack('>4sLLL', data[12 + index * 16:28 + index * 16])
        tables[tag] = data[offset:offset + length]
    em = struct.unpack('>H', tables[b'head'][18:20])[0]
    count = struct.unpack('>H', tables[b'hhea'][34:36])[0]
    glyphs = struct.unpack('>H', tables[b'maxp'][4:6])[0]
    advances = [struct.unpack('>H', tables[b'hmtx'][i * 4:i * 4 + 2])[0] * 1000 / em for i in range(count)]
    return advances + advances[-1:] * (glyphs - count)


def to_unicode(cmap):
    """Read the ranges and characters of a ToUnicode CMap: code to UTF-16 units."""
    text = {}

    def units(digits):
        digits = digits.replace(' ', '')
        return [int(digits[i:i + 4], 16) for i in range(0, len(digits), 4)]

    for first, _, values in re.findall(r'<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[(.*?)\]', cmap, re.S | re.I):
        for index, value in enumerate(re.findall(r'<([0-9a-f ]*)>', values, re.I)):
            text[int(first, 16) + index] = units(value)
    for block in re.findall(r'beginbfchar(.*?)endbfchar', cmap, re.S):
        for code, value in re.findall(r'<([0-9a-f]+)>\s*<([0-9a-f ]+)>', block, re.I):
            text[int(code, 16)] = units(value)
    return text
