#!/usr/bin/python3
"""Checks a press PDF with the tokenizer of qpdf: no colour but ink, and the parts of PDF/X-4. Argument: a PDF."""

import sys

import pikepdf

LIGHT = {'rg', 'RG', 'ri'}
SPACES = {'/DeviceRGB', '/CalRGB', '/CalGray', '/Lab', '/ICCBased'}
INK = {'/DeviceCMYK', '/DeviceGray'}

faults = []
counted = {}


def stream(part, where):
    for operands, operator in pikepdf.parse_content_stream(part):
        name = str(operator)
        counted[name] = counted.get(name, 0) + 1
        if name in LIGHT:
            faults.append(f'{where}: {name}')
        if name in ('cs', 'CS') and str(operands[0]) in SPACES:
            faults.append(f'{where}: {operands[0]}')
        numbers = [value for value in operands if not isinstance(value, pikepdf.Name)]
        if name in ('sc', 'scn', 'SC', 'SCN') and len(numbers) == 3:
            faults.append(f'{where}: a colour of three numbers')


def space(value, where):
    if isinstance(value, pikepdf.Name):
        if str(value) not in INK:
            faults.append(f'{where} in {value}')
    elif str(value[0]) == '/Indexed':
        space(value[1], where)
    elif str(value[0]) not in ('/Separation', '/DeviceN', '/Pattern'):
        faults.append(f'{where} in {value[0]}')


def page_of(page, number):
    media, bleed, trim = ([float(side) for side in page[box]] for box in ('/MediaBox', '/BleedBox', '/TrimBox'))
    inside = all(outer <= inner for outer, inner in zip(bleed[:2], trim[:2]))
    inside = inside and all(outer >= inner for outer, inner in zip(bleed[2:], trim[2:]))
    if not inside or media[0] > bleed[0] or media[2] < bleed[2]:
        faults.append(f'page {number}: boxes {media} {bleed} {trim}')
    for key in ('/Annots', '/AA', '/UserUnit', '/Rotate'):
        if key in page:
            faults.append(f'page {number}: {key}')
    stream(page, f'page {number}')


def inside(part):
    if isinstance(part, pikepdf.Stream):
        if part.get('/Subtype') == pikepdf.Name.Image:
            space(part.ColorSpace, 'image')
        if part.get('/Subtype') == pikepdf.Name.Form or part.get('/PatternType') == 1:
            stream(part, 'form or pattern')
    if not isinstance(part, pikepdf.Dictionary) and not isinstance(part, pikepdf.Stream):
        return
    if '/ShadingType' in part:
        space(part.ColorSpace, 'shading')
    if part.get('/S') == pikepdf.Name.Transparency and str(part.get('/CS', '/DeviceCMYK')) not in INK:
        faults.append(f'group in {part.CS}')


def whole(pdf, path):
    with open(path, 'rb') as file:
        if file.read(8) != b'%PDF-1.6':
            faults.append('header')
    root = pdf.Root
    for key in ('/Outlines', '/OpenAction', '/AA', '/AcroForm'):
        if key in root:
            faults.append(f'catalog: {key}')
    intents = [intent for intent in root.get('/OutputIntents', []) if intent.S == pikepdf.Name.GTS_PDFX]
    profile = intents[0].DestOutputProfile.read_bytes() if len(intents) == 1 else b''
    if profile[12:20] != b'prtrCMYK':
        faults.append('output intent')
    if str(pdf.docinfo.get('/Trapped')) != '/False' or str(pdf.docinfo.get('/GTS_PDFXVersion')) != 'PDF/X-4':
        faults.append('document information')
    if b'<pdfxid:GTS_PDFXVersion>PDF/X-4<' not in root.Metadata.read_bytes():
        faults.append('XMP')
    if '/ID' not in pdf.trailer or '/Encrypt' in pdf.trailer:
        faults.append('trailer')


with pikepdf.open(sys.argv[1]) as opened:
    whole(opened, sys.argv[1])
    for index, sheet in enumerate(opened.pages):
        page_of(sheet, index + 1)
    for thing in opened.objects:
        inside(thing)

print(f"{sum(counted.values())} operators, {counted.get('k', 0) + counted.get('K', 0)} of them set inks")
if counted.get('k', 0) == 0:
    faults.append('no ink is ever set')
for fault in sorted(set(faults)):
    print(fault)
sys.exit(1 if faults else 0)
