"""The structure tree: roles and their nesting, alternatives, headings, tables, notes, links."""
import pikepdf
from findings import is_dictionary, kids
from pikepdf import Name

STANDARD = set('''Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP
    Warichu WT WP Figure Formula Form'''.split())
# what may be inside, and around (ISO 32000-1, 14.8.4.3)
INSIDE = {'Table': {'TR', 'THead', 'TBody', 'TFoot', 'Caption'}, 'THead': {'TR'}, 'TBody': {'TR'}, 'TFoot': {'TR'},
          'TR': {'TH', 'TD'}, 'L': {'L', 'LI', 'Caption'}, 'LI': {'Lbl', 'LBody'}, 'TOC': {'TOC', 'TOCI', 'Caption'}}
AROUND = {'TR': {'Table', 'THead', 'TBody', 'TFoot'}, 'TH': {'TR'}, 'TD': {'TR'}, 'LI': {'L'}, 'LBody': {'LI'},
          'THead': {'Table'}, 'TBody': {'Table'}, 'TFoot': {'Table'}, 'TOCI': {'TOC'}}


def number_tree(node, out):
    nums = list(node.get('/Nums', []))
    for key, value in zip(nums[::2], nums[1::2]):
        out[int(key)] = value
    for kid in node.get('/Kids', []):
        number_tree(kid, out)
    return out


class Tree:
    """Reads the tree, and keeps which element each stretch of content and each annotation belongs to."""

    def __init__(self, pdf, findings):
        self.findings = findings
        self.owners = {}
        self.annotations = {}
        self.headings = []
        self.ids = set()
        self.parents = {}
        root = pdf.Root.get('/StructTreeRoot')
        if root is None:
            return
        self.role_map = {str(key)[1:]: str(value)[1:] for key, value in root.get('/RoleMap', {}).items()}
        self.parents = number_tree(root.ParentTree, {}) if '/ParentTree' in root else {}
        for kid in kids(root):
            self.walk(kid, 'StructTreeRoot', None, root)
        self.check_headings()

    def role_of(self, element):
        role, seen = str(element.S)[1:], set()
        while role in self.role_map and role not in STANDARD:
            if role in seen:
                self.findings.add('UA-05', f'{role} is mapped in a circle')
                break
            seen.add(role)
            role = self.role_map[role]
        self.findings.expect(role in STANDARD, 'UA-05', f'{role} is not a standard type')
        return role

    def walk(self, element, around, page, parent):
        findings = self.findings
        role = self.role_of(element)
        page = element.get('/Pg', page)
        findings.expect(element.P.objgen == parent.objgen, 'UA-03', f'{role} names another parent')
        findings.expect(role not in AROUND or around in AROUND[role], 'UA-07', f'{role} in {around}')
        self.check_element(element, role)
        roles = []
        for kid in kids(element):
            if isinstance(kid, (int, pikepdf.Object)) and not is_dictionary(kid):
                self.own(page, int(kid), element)
            elif kid.get('/Type') == Name.MCR:
                self.own(kid.get('/Pg', page), int(kid.MCID), element)
            elif kid.get('/Type') == Name.OBJR:
                roles.append('OBJR')
                self.annotations[kid.Obj.objgen] = (element, role, kid.get('/Pg', page))
            else:
                roles.append(self.walk(kid, role, page, element))
        self.check_kids(element, role, roles)
        return role

    def own(self, page, number, element):
        key = (page.objgen if page is not None else None, number)
        self.findings.expect(key not in self.owners, 'UA-03', f'content {number} belongs to two elements')
        self.owners[key] = element

    def check_element(self, element, role):
        findings = self.findings
        if role in ('Figure', 'Formula'):
            has = str(element.get('/Alt', '')) or str(element.get('/ActualText', ''))
            findings.expect(has.strip(), 'UA-08', f'{role} without alternative')
        if role == 'Figure':
            findings.expect(len(attribute(element, '/BBox') or []) == 4, 'UA-08', 'Figure without BBox')
        if role == 'TH':
            scope = attribute(element, '/Scope')
            findings.expect(scope in (Name.Column, Name.Row, Name.Both), 'UA-10', 'TH without Scope')
        if role == 'Note':
            findings.expect('/ID' in element, 'UA-11', 'Note without ID')
        if '/ID' in element:
            name = str(element.ID)
            findings.expect(name not in self.ids, 'UA-11', f'two elements with the ID {name}')
            self.ids.add(name)
        if len(role) == 2 and role[0] == 'H':
            self.headings.append(int(role[1]))

    def check_kids(self, element, role, roles):
        findings = self.findings
        for kid in roles:
            findings.expect(role not in INSIDE or kid in INSIDE[role], 'UA-07', f'{kid} in {role}')
        for index, kid in enumerate(roles):
            ends = role in ('Table', 'L', 'TOC') and kid == 'Caption' and index not in (0, len(roles) - 1)
            findings.expect(not ends, 'UA-07', f'Caption in the middle of {role}')
        findings.expect(roles.count('THead') < 2 and roles.count('Caption') < 2, 'UA-07', f'two heads or captions in {role}')
        if role == 'Link':
            findings.expect('OBJR' in roles, 'UA-14', 'Link without annotation')
        if role == 'Table':
            widths = {width for row in rows_of(element) for width in [width_of(row)]}
            findings.expect(len(widths) < 2, 'UA-07', f'rows of {sorted(widths)} columns in one table')

    def check_headings(self):
        if not self.headings:
            return
        self.findings.expect(self.headings[0] == 1, 'UA-09', f'the first heading is H{self.headings[0]}')
        for one, other in zip(self.headings, self.headings[1:]):
            self.findings.expect(other <= one + 1, 'UA-09', f'H{other} after H{one}')


def attribute(element, key):
    attributes = element.get('/A', [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if is_dictionary(one) and key in one:
            return one[key]
    return None


def rows_of(element):
    for kid in kids(element):
        if not is_dictionary(kid) or '/S' not in kid:
            continue
        if kid.S == Name.TR:
            yield kid
        elif kid.S in (Name.THead, Name.TBody, Name.TFoot):
            yield from rows_of(kid)


def width_of(row):
    return sum(int(attribute(cell, '/ColSpan') or 1) for cell in kids(row) if is_dictionary(cell))
