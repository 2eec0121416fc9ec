"""What a check has found: the rule that is broken, and how."""


class Findings:
    def __init__(self):
        self.all = []

    def add(self, rule, reason):
        if (rule, reason) not in self.all:
            self.all.append((rule, reason))

    def expect(self, holds, rule, reason):
        if not holds:
            self.add(rule, reason)
        return holds

    def rules(self):
        return {rule for rule, _ in self.all}


def kids(element):
    """List what /K holds, however it is written."""
    import pikepdf

    k = element.get('/K', [])
    return list(k) if isinstance(k, pikepdf.Array) else [k]


def is_dictionary(thing):
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary)
