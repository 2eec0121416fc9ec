#!/usr/bin/python3
"""Hold PDFs against PDF/UA-1 (ISO 14289-1) and PDF/A-2a or -3a (ISO 19005-2, -3), after the Matterhorn Protocol.

Usage: check.py FILE...; prints what is broken and ends with 1 when anything is. Needs Debian's python3-pikepdf.
"""
import sys

import pikepdf

import content
import document
import fonts
import metadata
import structure
from findings import Findings


def check(path):
    """Give the findings of one file."""
    findings = Findings()
    with open(path, 'rb') as file:
        data = file.read()
    document.check_bytes(data, findings)
    with pikepdf.open(path) as pdf:
        document.check(pdf, findings)
        metadata.check(pdf, findings)
        tree = structure.Tree(pdf, findings)
        content.check(pdf, tree, findings)
        fonts.check(pdf, findings)
    return findings


def main(paths):
    broken = False
    for path in paths:
        findings = check(path)
        for rule, reason in findings.all:
            print(f'{path}: {rule}: {reason}')
        broken = broken or bool(findings.all)
    return 1 if broken or not paths else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
