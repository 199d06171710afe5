r"""The ``@preamble`` of a bibliography: commands that entries use although LaTeX lacks them.

They need a package or another font encoding. A document that has the real ones keeps these: ``\providecommand``
changes nothing that is there.
"""

from __future__ import annotations

from typing import Final

from arxiv_digest_parser._citations.letters import Letters, command_of, is_strange
from arxiv_digest_parser._patterns import lazy

# What comes near enough, for those commands that only the encoding OT1 lacks ...
_OT1: Final = {
    "k": r"[1]{\c{#1}}",
    "dj": r"{{\ooalign{d\cr\hidewidth\raise.4ex\hbox{-}\kern-.05em}}}",
    "DJ": r"{{\ooalign{D\cr\kern-.05em-\hidewidth}}}",
    "dh": r"{{\ooalign{d\cr\hidewidth\raise.4ex\hbox{-}\kern-.05em}}}",
    "DH": r"{{\ooalign{D\cr\kern-.05em-\hidewidth}}}",
    "th": r"{\hbox{p\llap{b}}}",
    "TH": r"{\hbox{I\kern-.1em\raise-.1ex\hbox{p}}}",
    "ng": r"{n\kern-.1em\lower.2ex\hbox{\j}}",
    "NG": r"{N\kern-.1em\lower.2ex\hbox{\j}}",
}
# ... and for those that LaTeX lacks. \Umathchar distinguishes LuaTeX and XeTeX, whose fonts have all letters.
_PROVIDED: Final = {
    "h": (
        r"[1]{\ifdefined\Umathchar#1\symbol{777}"
        r"\else{\ooalign{#1\cr\hidewidth\raise1.1ex\hbox{\tiny ?}\hidewidth}}\fi}"
    ),
    "ohorn": r"{\ifdefined\Umathchar\symbol{417}\else o\kern-.1em\raise.5ex\hbox{'}\fi}",
    "Ohorn": r"{\ifdefined\Umathchar\symbol{416}\else O\kern-.1em\raise.9ex\hbox{'}\fi}",
    "uhorn": r"{\ifdefined\Umathchar\symbol{432}\else u\kern-.1em\raise.5ex\hbox{'}\fi}",
    "Uhorn": r"{\ifdefined\Umathchar\symbol{431}\else U\kern-.1em\raise.9ex\hbox{'}\fi}",
    "mathbb": r"[1]{\mathbf{#1}}",
    "mathfrak": r"[1]{\mathbf{#1}}",
    "mathscr": r"[1]{\mathcal{#1}}",
    "boldsymbol": r"[1]{\mbox{\boldmath$#1$}}",
}
_NEEDS = lazy(rf"\\({'|'.join([*_OT1, *_PROVIDED])})(?![A-Za-z])")


def preamble(text: str, letters: Letters, known: str = "") -> str:
    """Return what provides the commands that entries use and LaTeX lacks; empty if they use none.

    Args:
        text: The entries.
        letters: How their letters are written.
        known: A text that may provide some of these commands already.
    """
    # What pdflatex is to make of the letters that are left for biber.
    strange = sorted({letter for letter in text if is_strange(letter)}) if letters == "biber" else []
    commands = {letter: command_of(letter) for letter in strange}
    used = {match[1] for match in _NEEDS.finditer("".join([text, *commands.values()]))}
    lines = [
        *(
            rf"\expandafter\providecommand\csname OT1\string\{name}\endcsname{made}"
            for name, made in _OT1.items()
            if name in used
        ),
        *(rf"\providecommand{{\{name}}}{made}" for name, made in _PROVIDED.items() if name in used),
        *(
            rf"\expandafter\providecommand\csname u8:\detokenize{{{letter}}}\endcsname{{{command}}}"
            for letter, command in commands.items()
        ),
    ]
    missing = [line for line in lines if line not in known] if known else lines
    return "@preamble{" + "\n # ".join(f'"{line}"' for line in missing) + "}\n\n" if missing else ""
