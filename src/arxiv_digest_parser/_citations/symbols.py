"""Tables of the commands that are in texts, and of what LaTeX calls a character.

The commands are those of the LaTeX2e kernel (``ltoutenc.dtx``), the accents those of its chapter on
text encodings. What a kernel command prints was tried with pdflatex and lualatex, and what other programs make of it
with pandoc and biber.
"""

from __future__ import annotations

from typing import Final

#: Accent command -> the combining character that it stands for.
ACCENTS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "h": "\u0309",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "textcommabelow": "\u0326",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
#: The other way round.
MARKS: Final = {mark: command for command, mark in ACCENTS.items()}

#: Commands that are letters.
LETTERS: Final = {
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "SS": "ẞ",
    "i": "ı",
    "j": "ȷ",
    "dj": "đ",
    "DJ": "Đ",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "ohorn": "ơ",
    "Ohorn": "Ơ",
    "uhorn": "ư",
    "Uhorn": "Ư",
}

#: Commands that are characters of a text. Their letters are no letters of a word.
TEXT: Final = {
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "textsterling": "£",
    "texteuro": "€",
    "euro": "€",
    "textregistered": "®",
    "texttrademark": "™",
    "textdegree": "°",
    "dag": "†",
    "ddag": "‡",
    "textdagger": "†",
    "textbullet": "•",
    "textperiodcentered": "·",
    "textperthousand": "‰",
    "textnumero": "№",
    "textyen": "¥",
    "textcent": "¢",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "lq": "‘",
    "rq": "’",
    "textquotesingle": "'",
    "textquotedbl": '"',
    "guillemotleft": "«",
    "guillemotright": "»",
    "guillemetleft": "«",
    "guillemetright": "»",
    "textexclamdown": "¡",
    "textquestiondown": "¿",
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textunderscore": "_",
    "textdollar": "$",
    "lbrack": "[",
    "rbrack": "]",
    "slash": "/",
    "space": " ",
    "quad": " ",
    "qquad": " ",
    "textvisiblespace": "␣",
    "textmu": "µ",
    "textpm": "±",
    "texttimes": "×",
    "textonehalf": "½",
    "textonequarter": "¼",
    "textthreequarters": "¾",
    "textsection": "§",
    "textminus": "−",
    "BibTeX": "BibTeX",
    "nobreakspace": " ",
    "xspace": "",
    "protect": "",
    "relax": "",
    "noindent": "",
    "newline": " ",
    "linebreak": " ",
    "par": " ",
    "/": "",
    "-": "",
    "@": "",
    ",": " ",
    ";": " ",
    ":": " ",
    "!": "",
    " ": " ",
    "\\": " ",
    **dict(zip("&%#_${}", "&%#_${}", strict=True)),
}

#: Names of TeX that are set in a way of their own.
LOGOS: Final = frozenset({"LaTeX", "LaTeXe", "TeX"})

#: Commands with one argument that set a piece of text, and what to write for them; "" is braces alone.
STYLES: Final = {
    **{name: name for name in "emph textbf textit texttt textsc textsf textrm textsl textup textmd textnormal".split()},
    **{name: name for name in "textsuperscript textsubscript underline".split()},
    "mbox": "",  # pandoc drops it, argument and all
}
#: What switches the style until its group ends, and the command that sets one piece of text so; "" is braces alone.
DECLARATIONS: Final = {
    "bf": "textbf",
    "bfseries": "textbf",
    "it": "textit",
    "itshape": "textit",
    "em": "emph",
    "tt": "texttt",
    "ttfamily": "texttt",
    "sc": "textsc",
    "scshape": "textsc",
    "sf": "textsf",
    "sffamily": "textsf",
    "sl": "textsl",
    "slshape": "textsl",
    "rm": "textrm",
    "rmfamily": "textrm",
    # Sizes and the usual style, which a title does not need.
    **dict.fromkeys("tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge normalfont".split(), ""),
}
#: Commands of packages that print their last argument; the value is how many come before it.
WRAPPERS: Final = {
    "text": 0,
    "hbox": 0,
    "url": 0,
    "uline": 0,
    "textcolor": 1,
    "href": 1,
    "texorpdfstring": 1,
}
#: What numbers of objects in the sky follow.
CATALOGUES: Final = (
    "3C 4C Abell AT EPIC FRB GJ GRB GW HAT HD HIP HR IC IRAS KIC MAXI Mrk NGC PKS PSR SGR SN TIC TOI UGC WASP".split()
)
#: What other numbers follow.
NUMBERED: Final = (
    "Chapter Cycle Figure Generation Level Paper Part Phase Run Section Table Theorem Type Version".split()
)
#: Tags of HTML, and of the JATS that publishers register abstracts in, and the command that sets a text so. Of the
#: others only the space is written that separates paragraphs.
TAGS: Final = {
    **dict.fromkeys(("i", "em", "jats:italic"), "emph"),
    **dict.fromkeys(("b", "strong", "jats:bold"), "textbf"),
    **dict.fromkeys(("sup", "jats:sup"), "textsuperscript"),
    **dict.fromkeys(("sub", "jats:sub"), "textsubscript"),
    **dict.fromkeys(("tt", "code", "jats:monospace"), "texttt"),
    **dict.fromkeys(("sc", "scp", "jats:sc"), "textsc"),
    "u": "underline",
    **dict.fromkeys(("p", "div", "jats:p", "jats:title", "jats:sec"), " "),
    **dict.fromkeys(("span", "font"), ""),
}
