"""Pages: everything painted is tagged or an artifact, colours are those of the output intent, links are tagged."""
import pikepdf
from pikepdf import Name

PAINTS = set("f F f* B B* b b* S s sh Do Tj TJ ' \" EI".split())


def check(pdf, tree, findings):
    for number, page in enumerate(pdf.pages, 1):
        owned = tree.parents.get(int(page.obj.get('/StructParents', -1)))
        Stream(page.obj, f'page {number}', tree, owned, findings).read(page)
        check_annotations(page.obj, number, tree, findings)
        check_resources(page.obj.get('/Resources', {}), set(), findings)


class Stream:
    """Reads the content of one page."""

    def __init__(self, page, name, tree, owned, findings):
        self.page, self.name, self.tree, self.owned, self.findings = page, name, tree, owned, findings
        # tag, MCID, depth of q, whether inside of BT
        self.open = []
        self.depth = 0
        self.text = False
        self.seen = set()

    def read(self, page):
        for operands, operator in pikepdf.parse_content_stream(page):
            self.step(operands, str(operator))
        self.findings.expect(not self.open and self.depth == 0, 'UA-03', f'{self.name}: something is left open')
        used = {number for (at, number) in self.tree.owners if at == self.page.objgen}
        self.findings.expect(used == self.seen, 'UA-03', f'{self.name}: the tree names content that is not there')

    def step(self, operands, operator):
        findings, name = self.findings, self.name
        if operator in ('BDC', 'BMC'):
            self.begin(operands)
        elif operator == 'EMC':
            if findings.expect(self.open, 'UA-03', f'{name}: EMC without BDC'):
                _, _, depth, text = self.open.pop()
                whole = depth == self.depth and text == self.text
                findings.expect(whole, 'UA-03', f'{name}: marked content crosses q or BT')
        elif operator == 'q':
            self.depth += 1
        elif operator == 'Q':
            self.depth -= 1
        elif operator in ('BT', 'ET'):
            self.text = operator == 'BT'
        elif operator in ('k', 'K'):
            findings.add('A-DEVICE', f'{name}: DeviceCMYK without an output intent for it')
        elif operator in ('cs', 'CS'):
            findings.expect(operands[0] != Name.DeviceCMYK, 'A-DEVICE', f'{name}: DeviceCMYK')
        elif operator in PAINTS:
            findings.expect(self.open, 'UA-03', f'{name}: {operator} is neither tagged nor an artifact')

    def begin(self, operands):
        findings, name = self.findings, self.name
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else None
        number = None
        if isinstance(properties, pikepdf.Dictionary) and '/MCID' in properties:
            number = int(properties.MCID)
            outer = any(one[1] is not None for one in self.open)
            findings.expect(not outer, 'UA-03', f'{name}: a tag inside of a tag')
            inside = any(one[0] == '/Artifact' for one in self.open)
            findings.expect(not inside, 'UA-03', f'{name}: a tag inside of an artifact')
            findings.expect(number not in self.seen, 'UA-03', f'{name}: MCID {number} twice')
            self.seen.add(number)
            owner = self.tree.owners.get((self.page.objgen, number))
            named = self.owned[number] if self.owned is not None and number < len(self.owned) else None
            same = owner is not None and named is not None and owner.objgen == named.objgen
            findings.expect(same, 'UA-03', f'{name}: MCID {number} is not in the tree, or not where it says')
        elif tag == '/Artifact':
            inside = any(one[1] is not None for one in self.open)
            findings.expect(not inside, 'UA-03', f'{name}: an artifact inside of a tag')
        self.open.append((tag, number, self.depth, self.text))


def check_annotations(page, number, tree, findings):
    annotations = list(page.get('/Annots', []))
    if annotations:
        findings.expect(page.get('/Tabs') == Name.S, 'UA-13', f'page {number}: the tab order is not that of the tree')
    for one in annotations:
        findings.expect(int(one.get('/F', 0)) & 0b10110111 == 4, 'A-NOJS', f'page {number}: an annotation is not printed')
        findings.expect(str(one.get('/Contents', '')).strip(), 'UA-12', f'page {number}: an annotation without Contents')
        element, role, at = tree.annotations.get(one.objgen, (None, None, None))
        findings.expect(role == 'Link', 'UA-14', f'page {number}: a link outside of the structure tree')
        if element is None:
            continue
        findings.expect(at is not None and at.objgen == page.objgen, 'UA-14', f'page {number}: OBJR on another page')
        named = tree.parents.get(int(one.get('/StructParent', -1)))
        findings.expect(named is not None and named.objgen == element.objgen, 'UA-14', f'page {number}: wrong StructParent')


def check_resources(resources, seen, findings):
    """Forms, pictures and shadings: none in ink, none with what PDF/A forbids."""
    for _, thing in resources.get('/XObject', {}).items():
        if thing.objgen in seen:
            continue
        seen.add(thing.objgen)
        findings.expect('/OPI' not in thing and '/Ref' not in thing, 'A-DEVICE', 'OPI or a reference XObject')
        if thing.get('/Subtype') == Name.Image:
            findings.expect(thing.get('/ColorSpace') != Name.DeviceCMYK, 'A-DEVICE', 'a picture in DeviceCMYK')
            findings.expect(not thing.get('/Interpolate', False), 'A-DEVICE', 'a picture is interpolated')
            findings.expect('/Alternates' not in thing, 'A-DEVICE', 'a picture with alternates')
        else:
            for operands, operator in pikepdf.parse_content_stream(thing):
                ink = str(operator) in ('k', 'K') or (str(operator) in ('cs', 'CS') and operands[0] == Name.DeviceCMYK)
                findings.expect(not ink, 'A-DEVICE', 'DeviceCMYK in a form')
                marked = str(operator) == 'BDC' and isinstance(operands[1], pikepdf.Dictionary) and '/MCID' in operands[1]
                findings.expect(not marked, 'UA-03', 'a form with tags of its own')
            check_resources(thing.get('/Resources', {}), seen, findings)
    for _, state in resources.get('/ExtGState', {}).items():
        findings.expect('/TR' not in state and '/HTP' not in state, 'A-DEVICE', 'a transfer function')
        mode = state.get('/BM', Name.Normal)
        findings.expect(not isinstance(mode, pikepdf.Array), 'A-GROUP', 'several blend modes')
