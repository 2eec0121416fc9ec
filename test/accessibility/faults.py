#!/usr/bin/python3
"""Plant one fault for each rule into a good PDF, and see that the check names that rule and no other.

Usage: faults.py FILE; FILE has a table, a list, a figure, a note, headings, links and attachments.
"""
import os
import re
import sys
import tempfile

import pikepdf
from check import check
from findings import is_dictionary, kids
from pikepdf import Array, Dictionary, Name, String


def elements(pdf, role):
    """List the structure elements of a role, in reading order."""
    def walk(element):
        if str(element.S)[1:] == role:
            yield element
        for kid in kids(element):
            if is_dictionary(kid) and '/S' in kid:
                yield from walk(kid)
    for kid in kids(pdf.Root.StructTreeRoot):
        yield from walk(kid)


def first(pdf, role):
    return next(elements(pdf, role))


def rewrite(pdf, change, page=0):
    """Change the content of a page as text."""
    page = pdf.pages[page]
    page.contents_coalesce()
    data = page.Contents.read_bytes().decode('latin1')
    changed = change(data)
    assert changed != data
    page.Contents.write(changed.encode('latin1'))


def packet(pdf, old, new, count=1):
    data = pdf.Root.Metadata.read_bytes().decode('utf-8')
    assert old in data, old
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new, count).encode('utf-8'))
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = Name.Metadata, Name.XML


def linked(pdf):
    return next(one for page in pdf.pages for one in page.obj.get('/Annots', []))


def spec(pdf):
    return pdf.Root.AF[0]


def figure_with_files(pdf):
    return next(figure for figure in elements(pdf, 'Figure') if '/AF' in figure)


def font(pdf):
    return next(one for _, one in pdf.pages[0].obj.Resources.Font.items())


def cmap(pdf, value):
    """Let every code of a font read `value`."""
    old = font(pdf).ToUnicode.read_bytes().decode('latin1')
    font(pdf).ToUnicode.write(re.sub(r'(?<=[\[ ])<[0-9a-f]{4}>', value, old).encode('latin1'))


def narrow(pdf):
    font(pdf).DescendantFonts[0].W = Array([0, Array([1] * 300)])


def skip_heading(pdf):
    first(pdf, 'H2').S = Name.H5


def picture_in_ink(pdf):
    form = next(one for page in pdf.pages for _, one in page.obj.get('/Resources', {}).get('/XObject', {}).items())
    form.write(b'0 0 0 1 k 0 0 1 1 re f') if form.Subtype == Name.Form else form.__setitem__('/ColorSpace', Name.DeviceCMYK)


def no_compression(pdf):
    stream = pdf.make_stream(b'\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01')
    stream.stream_dict['/Filter'] = Name.LZWDecode
    pdf.Root['/Extra'] = pdf.make_indirect(stream)


FAULTS = [
    ('A-TRAILER', lambda pdf: 'encrypt'),
    ('A-OI', lambda pdf: pdf.Root.__delitem__('/OutputIntents')),
    ('A-OI', lambda pdf: pdf.Root.OutputIntents[0].__delitem__('/DestOutputProfile')),
    ('A-OI', lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.__setitem__('/N', 4)),
    ('A-DEVICE', lambda pdf: rewrite(pdf, lambda text: text.replace(' rg\n', ' rg\n0 0 0 1 k\n', 1))),
    ('A-DEVICE', picture_in_ink),
    ('A-FILTER', lambda pdf: no_compression(pdf)),
    ('A-FONT', lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.__delitem__('/FontFile2')),
    ('A-FONT', lambda pdf: font(pdf).DescendantFonts[0].__delitem__('/CIDToGIDMap')),
    ('A-FONT', narrow),
    ('A-FONT', lambda pdf: rewrite(pdf, lambda text: re.sub(r'\[<[0-9a-f]{4}', '[<0000', text, 1))),
    ('A-XMP', lambda pdf: packet(pdf, '</dc:title>', '')),
    ('A-XMP', lambda pdf: packet(pdf, '<pdfaProperty:name>part<', '<pdfaProperty:name>other<')),
    ('A-XMP', lambda pdf: packet(pdf, '<dc:format>', '<dc:creator>A. Writer</dc:creator><dc:format>')),
    ('A-XMP', lambda pdf: pdf.trailer.Info.__setitem__('/Title', String('Another'))),
    ('A-XMP', lambda pdf: pdf.trailer.Info.__setitem__('/ModDate', String('D:19990101000000Z'))),
    ('A-ID', lambda pdf: packet(pdf, '<pdfaid:part>3<', '<pdfaid:part>2<')),
    ('A-ID', lambda pdf: packet(pdf, '<pdfaid:conformance>A<', '<pdfaid:conformance>B<')),
    ('A-EMBED', lambda pdf: spec(pdf).__delitem__('/AFRelationship')),
    ('A-EMBED', lambda pdf: spec(pdf).__delitem__('/UF')),
    ('A-EMBED', lambda pdf: spec(pdf).EF.F.__delitem__('/Subtype')),
    ('A-EMBED', lambda pdf: figure_with_files(pdf).__delitem__('/AF')),
    ('A-EMBED', lambda pdf: figure_with_files(pdf).AF.append(pdf.make_indirect(Dictionary(Type=Name.Filespec)))),
    ('A-NOJS', lambda pdf: pdf.Root.__setitem__('/OpenAction', Dictionary(S=Name.JavaScript, JS=String('1')))),
    ('A-NOJS', lambda pdf: linked(pdf).__setitem__('/F', 2)),
    ('A-TAG', lambda pdf: pdf.Root.__delitem__('/StructTreeRoot')),
    ('UA-01', lambda pdf: packet(pdf, '<pdfuaid:part>1</pdfuaid:part>', '')),
    ('UA-02', lambda pdf: pdf.Root.MarkInfo.__setitem__('/Marked', False)),
    ('UA-03', lambda pdf: rewrite(pdf, lambda text: text.replace('/Artifact BMC', '').replace('EMC', '', 1))),
    ('UA-03', lambda pdf: rewrite(pdf, lambda text: f'{text}\n0 0 10 10 re f')),
    ('UA-03', lambda pdf: rewrite(pdf, lambda text: text.replace('<</MCID 1>>', '<</MCID 0>>'))),
    ('UA-03', lambda pdf: rewrite(pdf, lambda text: f'/Artifact BMC\n{text}\nEMC')),
    ('UA-03', lambda pdf: rewrite(pdf, lambda text: re.sub('(/P<</MCID 0>>BDC)', r'\1 q', text) + ' Q')),
    ('UA-04', lambda pdf: pdf.Root.ViewerPreferences.__setitem__('/DisplayDocTitle', False)),
    ('UA-05', lambda pdf: first(pdf, 'P').__setitem__('/S', Name.Paragraph)),
    ('UA-05', lambda pdf: (pdf.Root.StructTreeRoot.__setitem__('/RoleMap', Dictionary(A=Name.B, B=Name.A)),
                           first(pdf, 'P').__setitem__('/S', Name.A))),
    ('UA-06', lambda pdf: pdf.Root.__delitem__('/Lang')),
    ('UA-06', lambda pdf: pdf.Root.__setitem__('/Lang', String('English (UK)'))),
    ('UA-07', lambda pdf: first(pdf, 'TD').__setitem__('/S', Name.P)),
    ('UA-07', lambda pdf: first(pdf, 'LI').__setitem__('/S', Name.Div)),
    ('UA-07', lambda pdf: first(pdf, 'TR').K.__delitem__(0)),
    ('UA-08', lambda pdf: first(pdf, 'Figure').__delitem__('/Alt')),
    ('UA-08', lambda pdf: first(pdf, 'Figure').__delitem__('/A')),
    ('UA-09', skip_heading),
    ('UA-09', lambda pdf: first(pdf, 'H1').__setitem__('/S', Name.P)),
    ('UA-10', lambda pdf: first(pdf, 'TH').__delitem__('/A')),
    ('UA-11', lambda pdf: first(pdf, 'Note').__delitem__('/ID')),
    ('UA-11', lambda pdf: [one.__setitem__('/ID', String('same')) for one in elements(pdf, 'Note')]),
    ('UA-12', lambda pdf: linked(pdf).__delitem__('/Contents')),
    ('UA-13', lambda pdf: [page.obj.__delitem__('/Tabs') for page in pdf.pages]),
    ('UA-14', lambda pdf: first(pdf, 'Link').__setitem__('/S', Name.Span)),
    ('UA-14', lambda pdf: linked(pdf).__setitem__('/StructParent', 0)),
    ('UA-15', lambda pdf: font(pdf).__delitem__('/ToUnicode')),
    ('UA-15', lambda pdf: cmap(pdf, '<feff>')),
    ('UA-15', lambda pdf: cmap(pdf, '<0000>')),
]


def bytes_faults(good):
    """Faults that no library writes: of single bytes."""
    yield 'A-HEADER', re.sub(rb'(%PDF-1\.\d\r?\n)%[\x80-\xff]{4}', rb'\1%abcd', good, count=1)
    yield 'A-STREAM', good.replace(b'\nendstream\n', b'endstream\n\n', 1)


def found(data_or_pdf, folder, **saving):
    path = os.path.join(folder, 'planted.pdf')
    if isinstance(data_or_pdf, bytes):
        with open(path, 'wb') as file:
            file.write(data_or_pdf)
    else:
        saving = saving or {'stream_decode_level': pikepdf.StreamDecodeLevel.none, 'compress_streams': False}
        data_or_pdf.save(path, static_id=True, **saving)
    return check(path).rules()


def main(path):
    missed = 0
    with open(path, 'rb') as file:
        good = file.read()
    with tempfile.TemporaryDirectory() as folder:
        with pikepdf.open(path) as pdf:
            before = found(pdf, folder)
        for number, (rule, plant) in enumerate(FAULTS):
            with pikepdf.open(path) as pdf:
                encrypted = plant(pdf) == 'encrypt'
                saving = {'encryption': pikepdf.Encryption(owner='x', user='', R=4)} if encrypted else {}
                rules = found(pdf, folder, **saving) - before
            if rule not in rules:
                print(f'{rule} (fault {number}): not found, but {sorted(rules)}')
                missed += 1
        for rule, data in bytes_faults(good):
            if rule not in found(data, folder):
                print(f'{rule}: not found')
                missed += 1
        if check(path).all:
            print(f'{path}: not good to begin with')
            missed += 1
    print(f'{len(FAULTS) + 2} faults planted, {missed} not found')
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
