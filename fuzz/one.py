"""Fuzz one target in this process: ``python fuzz/one.py TARGET [LIBFUZZER-ARGUMENT ...]``."""

import sys
from importlib import import_module
from pkgutil import walk_packages

import atheris

with atheris.instrument_imports(include=["arxiv_digest_parser"]):
    import targets

    import arxiv_digest_parser

    # The package imports a module when it is first needed: that would be too late for the fuzzer to see into it.
    for module in walk_packages(arxiv_digest_parser.__path__, "arxiv_digest_parser."):
        if not module.name.endswith(".__main__") and "._command" not in module.name:
            import_module(module.name)

if __name__ == "__main__":
    target = targets.TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
