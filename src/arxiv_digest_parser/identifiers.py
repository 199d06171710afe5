"""arXiv's identifiers, in every form in which a digest prints or links them.

The two schemes of identifiers are those of arXiv's help page "Understanding the arXiv identifier"
(https://info.arxiv.org/help/arxiv_identifier.html).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser.taxonomy import RETIRED

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

# The archives that numbered papers themselves until March 2007; econ, eess, q-fin and stat are younger.
_ARCHIVES = RETIRED | {
    "cs",
    "gr-qc",
    "hep-ex",
    "hep-lat",
    "hep-ph",
    "hep-th",
    "math",
    "math-ph",
    "nlin",
    "nucl-ex",
    "nucl-th",
    "physics",
    "quant-ph",
}

_MONTH = "(?:0[1-9]|1[0-2])"
# The month decides the number of digits: 4 from April 2007 to December 2014, 5 since.
_NEW = rf"(?!070[1-3])(?:(?:1[5-9]|[2-9][0-9]){_MONTH}\.[0-9]{{5}}|(?:0[7-9]|1[0-4]){_MONTH}\.[0-9]{{4}})"
_OLD_NUMBER = rf"(?:9(?:10[7-9]|11[0-2]|[2-9]{_MONTH})|0(?:[0-6]{_MONTH}|70[1-3]))[0-9]{{3}}"
_OLD_ARCHIVE = "|".join(sorted(_ARCHIVES))
_CLASS = "[a-z]+(?:-[a-z]+)?"

_BASE = rf"{_NEW}|(?:{_OLD_ARCHIVE})/{_OLD_NUMBER}"

_is_base = re.compile(_BASE).fullmatch

# The most common form comes first, as a literal: matching it took 400 instead of 570 ns (CPython 3.11, x86-64).
# Case does not matter in a host or a DOI, and DataCite prints the latter in capitals.
_match = re.compile(
    rf"""
    (?:
      (?P<link>
        https://arxiv\.org/abs/
        | (?:https?://)?
          (?: (?:[a-z]+\.)?arxiv\.org/ (?: (?:abs|html|format)/ | (?P<pdf>pdf/) )
            | (?:www\.)?alphaxiv\.org/(?:abs|overview)/
            | ar5iv(?:\.labs\.arxiv)?\.org/(?:abs|html)/
            | (?:www\.)?(?:huggingface\.co|hf\.co|emergentmind\.com)/papers/
            | (?:www\.)?(?:papers\.cool|scirate\.com|semanticscholar\.org)/arxiv/
            | (?:dx\.|www\.)?doi\.org/10\.48550/arxiv\.
          )
        | /(?:abs|arxiv|papers)/
      )
      | oai:arxiv\.org:
      | (?P<prefix>arxiv:[ ]?)
      | (?:doi:[ ]?)?10\.48550/arxiv\.
    )?
    (?: ({_NEW}) | ({_OLD_ARCHIVE}) (?:\.{_CLASS})? / ({_OLD_NUMBER}) )
    (?:v([1-9][0-9]{{0,3}}))?
    (?(pdf)(?:\.pdf)?)
    (?(link)/?(?:[?\#]\S*)?)
    (?(prefix)(?:[ ]?\[{_CLASS}(?:\.{_CLASS})?\])?)
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
).fullmatch

_usual = re.compile(rf"^(?:https?://arxiv\.org/(?:abs|pdf)/)?({_BASE})(?:v([1-9][0-9]{{0,3}}))?$", re.MULTILINE).findall

# As many digits as `_match` reads, so that every identifier can be read back. No paper has nearly as many versions.
_MAX_VERSION = 9999

_FIRST_YEAR = 91
_SHOWN = 80  # characters of a wrong value that an error repeats

_new = object.__new__


class YearMonth(NamedTuple):
    """A month of a year, which compares and sorts by time.

    Example:
        >>> YearMonth(2025, 12) > YearMonth(1991, 8)
        True
    """

    year: int
    month: int


def _split(base: str) -> tuple[YearMonth, str, str]:
    """Return month, archive (empty in the new style) and number; these sort by time.

    Within a month and an archive all numbers have as many digits, so that they sort as text.
    """
    archive, _, number = base.rpartition("/")
    year = int(number[:2])
    # Two digits are unambiguous: the old style goes from 1991 to 2007, the new one starts there.
    century = 1900 if archive and year >= _FIRST_YEAR else 2000
    return YearMonth(century + year, int(number[2:4])), archive, number


def _version_order(version: int | None) -> float:
    return math.inf if version is None else version


def _check_base(base: object) -> None:
    if not isinstance(base, str):
        raise TypeError(f"base: expected str, got {type(base).__name__}")
    if not _is_base(base):
        raise ValueError(
            "base: expected YYMM.NNNN (0704 to 1412), YYMM.NNNNN (1501 on) or archive/YYMMNNN (9107 to 0703), "
            f"got {quoted(base, _SHOWN)}; ArxivId.parse reads other forms"
        )


def _check_version(version: object) -> None:
    if version is None:
        return
    if type(version) is not int:  # not isinstance: True is not a version
        raise TypeError(f"version: expected int or None, got {type(version).__name__}")
    if not 1 <= version <= _MAX_VERSION:
        raise ValueError(f"version: expected 1 to {_MAX_VERSION}, got {version}")


@attrs.frozen(order=True, repr=False)
class ArxivId:
    """The identifier of a paper on arXiv, or of one version of it.

    Identifiers of both styles sort by time: by month, then archive, number and version. An identifier without a version
    means the latest version and sorts after all others, but is not equal to any of them; compare `base` to find out
    whether two identifiers are of the same paper.

    The styles are described on arXiv's help page "Understanding the arXiv identifier".

    Args:
        base: The identifier without a version, in its canonical form: ``2512.20569``, ``0704.0001`` (four digits until
            1412) or ``hep-th/9901001`` (until 0703; the archive alone, without a subject class).
        version: The version, counted from 1; ``None`` for the latest.

    Raises:
        ValueError: `base` is not a canonical identifier, or the version is out of range.
        TypeError: A value has the wrong type.

    Example:
        >>> first, latest = ArxivId("2512.20569", 1), ArxivId("2512.20569")
        >>> first == latest, first < latest
        (False, True)
        >>> sorted([latest, ArxivId("0704.0001"), ArxivId("hep-th/9901001"), ArxivId("math/0309136")])
        [ArxivId('hep-th/9901001'), ArxivId('math/0309136'), ArxivId('0704.0001'), ArxivId('2512.20569')]

        This keeps one identifier for each paper, the first one:

        >>> papers = {}
        >>> for identifier in (first, latest, ArxivId("0704.0001")):
        ...     _ = papers.setdefault(identifier.base, identifier)
        >>> list(papers.values())
        [ArxivId('2512.20569', 1), ArxivId('0704.0001')]
    """

    base: str = attrs.field(order=_split)
    version: int | None = attrs.field(default=None, order=_version_order)

    def __attrs_post_init__(self) -> None:
        _check_base(self.base)
        _check_version(self.version)

    @classmethod
    def parse(cls, text: str) -> ArxivId:
        """Read an identifier in any form in which it is commonly printed.

        These forms are the identifier itself, with or without ``arXiv:`` before it and ``[cs.CL]`` after it; the
        address of its abs, pdf, html or format page on arxiv.org or a mirror, with or without the scheme; its DOI,
        alone or as an address; its page on alphaxiv.org, ar5iv, emergentmind.com, huggingface.co (hf.co), papers.cool,
        scirate.com or semanticscholar.org; the links ``/abs/…``, ``/arxiv/…`` and ``/papers/…`` within the pages of
        arXiv and of these; and the name ``oai:arXiv.org:…`` in arXiv's feeds. Case does not matter. A query or fragment
        is ignored, and so is a subject class, which is not part of the canonical identifier.

        Args:
            text: The complete identifier or address, without white space around it.

        Returns:
            The identifier, with a version if the text has one.

        Raises:
            ValueError: The text has none of these forms, or such an identifier cannot exist.
            TypeError: The argument is not text.

        Example:
            >>> ArxivId.parse("https://arxiv.org/pdf/2512.20569v1.pdf")
            ArxivId('2512.20569', 1)
            >>> ArxivId.parse("arXiv:math.GT/0309136 [math.GT]") == ArxivId.parse("math/0309136")
            True
            >>> ArxivId.parse("2513.20569")
            Traceback (most recent call last):
            ValueError: expected an arXiv identifier (2512.20569, hep-th/9901001v2), DOI or URL, got '2513.20569'
        """
        try:
            match = _match(text)
        except TypeError:
            raise TypeError(f"expected str, got {type(text).__name__}") from None
        if match is None:
            raise ValueError(
                f"expected an arXiv identifier (2512.20569, hep-th/9901001v2), DOI or URL, got {quoted(text, _SHOWN)}"
            )
        _link, _pdf, _prefix, base, archive, number, version = match.groups()
        return _made(cls, [(base or f"{archive.lower()}/{number}", version)])[0]

    @property
    def submitted(self) -> YearMonth:
        """The month in the identifier.

        Since arXiv numbers papers when it announces them, a paper that was submitted at the very end of a month can
        have the next month in its identifier.

        Example:
            >>> ArxivId("hep-th/9901001").submitted
            YearMonth(year=1999, month=1)
        """
        return _split(self.base)[0]

    @property
    def doi(self) -> str:
        """The DOI that arXiv registers for the paper, which has no version.

        See arXiv's help page "arXiv Identifiers and DOIs" (https://info.arxiv.org/help/doi.html).

        Example:
            >>> ArxivId("2512.20569", 2).doi
            '10.48550/arXiv.2512.20569'
        """
        return f"10.48550/arXiv.{self.base}"

    @property
    def abs_url(self) -> str:
        """The address of the abstract page, for this version if there is one.

        Example:
            >>> ArxivId("2512.20569", 2).abs_url
            'https://arxiv.org/abs/2512.20569v2'
        """
        return f"https://arxiv.org/abs/{self}"

    @property
    def pdf_url(self) -> str:
        """The address of the PDF, for this version if there is one.

        Example:
            >>> ArxivId("math/0309136").pdf_url
            'https://arxiv.org/pdf/math/0309136'
        """
        return f"https://arxiv.org/pdf/{self}"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        from arxiv_digest_parser._pydantic import schema_of_text

        return schema_of_text(cls, cls.parse, ["2512.20569", "hep-th/9901001v2"])

    def __str__(self) -> str:
        return self.base if self.version is None else f"{self.base}v{self.version}"

    def __repr__(self) -> str:
        version = "" if self.version is None else f", {self.version}"
        return f"{type(self).__name__}({self.base!r}{version})"


_set_base, _set_version = vars(ArxivId)["base"].__set__, vars(ArxivId)["version"].__set__


def _made(cls: type[ArxivId], parts: Iterable[tuple[str, str | None]]) -> list[ArxivId]:
    """Make identifiers from parts that a pattern has matched; checking them again would take as long as making them."""
    made: list[ArxivId] = []
    for base, version in parts:
        self = _new(cls)
        _set_base(self, base)
        _set_version(self, int(version) if version else None)
        made.append(self)
    return made


def of_usual(texts: Sequence[str | None]) -> list[ArxivId]:
    """Return what `ArxivId.parse` makes of texts in a usual form; an empty list if one of them has another form."""
    lines = "\n".join(map(str, texts))
    found = _usual(lines)
    return _made(ArxivId, found) if len(found) == len(texts) == lines.count("\n") + 1 else []
