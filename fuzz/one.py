"""Fuzz one target in this process: ``python fuzz/one.py TARGET [LIBFUZZER-ARGUMENT ...]``."""

import sys

import atheris

with atheris.instrument_imports(include=["arxiv_digest_parser"]):
    import targets

if __name__ == "__main__":
    target = targets.TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
