"""Titles and other texts: which words keep their capitals, what TeX in them becomes."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, to_bibtex
from arxiv_digest_parser._citations.formulas import read
from arxiv_digest_parser._citations.letters import escaped
from arxiv_digest_parser._citations.writing import readable


def written(title: str) -> str:
    """Return a title as a BibTeX entry has it."""
    return next(line for line in to_bibtex(Paper(title)).split("\n") if line.startswith("  title = "))[11:-2]


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("A Faster Sort", "A Faster Sort"),
        ("A Sort: A Study", "A Sort: A Study"),
        ("I Think: Can I?", "I Think: Can {I}?"),
        ("C Programs in R", "{C} Programs in {R}"),
        ("iPhone eBooks", "{iPhone} {eBooks}"),
        ("O'Neil's Law", "{O'Neil's} Law"),
        ("V-Net or U-Nets", "{V}-{Net} or {U}-{Nets}"),
        ("Who? What! “Why?” Because. A Plan", "Who? {What}! ``{Why}?'' {Because}. {A} Plan"),
        ("“Quote” vs. Bracket: (Re)Thinking", "``{Quote}'' vs. Bracket: ({Re}){Thinking}"),
        ("[Re]production", "[{Re}]production"),
        ("Wide：A Study（Draft）", "Wide: A Study (Draft)"),
        ("(LLM) agents of London", "({LLM}) agents of {London}"),
        ("Learning from Noisy labels with Many Experts Today", "Learning from Noisy labels with Many Experts Today"),
        ("Fast sorting of Snow", "Fast sorting of {Snow}"),
        ("Bose-Einstein Condensates", "Bose-{Einstein} Condensates"),
        (r"\emph{Big LLMs} {Big LLMs}", r"\emph{Big {LLMs}} {Big LLMs}"),
        (r"{\bf LLM} {\em x} {\unknown}", r"\textbf{{LLM}} \emph{x} {\textbackslash{}unknown}"),
        (r"{\bf}", r"\textbf{}"),
    ],
)
def test_capitals(title: str, value: str) -> None:
    """Words whose capitals mean something stand in braces, and no others."""
    assert written(title) == value


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("z~4, x<y^2>", r"z\textasciitilde{}4, x\textless{}y\textasciicircum{}2\textgreater{}"),
        ("$ k $-core", "{$k$}-core"),
        ("$$x$$ and $$", r"{$x$} and \$\$"),
        ("US$ and A$", r"{US}\$ and {A}\$"),
        ("$ $", r"\$ \$"),
        ("$,$ and $5 $x", r"\$,\$ and \$5 \$x"),
        (r"$a\$b$", r"{$a\$b$}"),
        (r"\[x\] \(y\) \(", r"{$x$} {$y$} \textbackslash{}("),
        (r"\(and so\)", "{$and so$}"),
        ("{$x$}", "{{$x$}}"),
        (r"{\o}re \o", r"{\o}re {\o}"),
        (r"\textcolor{red}{x} \textcolor{red} \url{u_v}", r"x \textbackslash{}textcolor{red} u\_v"),
        (
            r"\mathcal{O} \frac{1}{2} \frac{1} \mathcal",
            r"{$\mathcal{O}$} {$\frac{1}{2}$} \textbackslash{}frac{1} \textbackslash{}mathcal",
        ),
        (
            r"\'{} \~{} \'{ab} \v{\i} \'\i \v\o \v5",
            r"\textasciitilde{} {\'a}b {\v{i}} {\'i}{\v{\o}}\textbackslash{}v5",
        ),
        (r"0 \,0 and a\, b", "0 0 and a b"),
        ("{" * 3 + "}" * 2, r"{$\lbrace$}{}"),
        ("{" * 21 + "x" + "}" * 21, "{" * 20 + r"{$\lbrace$}x{$\rbrace$}" + "}" * 20),
        ("@inproceedings(x) a@b.org", "{@}inproceedings(x) a@b.org"),
    ],
)
def test_tex(title: str, value: str) -> None:
    """What authors write is obeyed where LaTeX can, and shown where it cannot."""
    assert written(title) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("é É ñ ő ç ş ș ḏ å", r"{\'e} {\'E} {\~n} {\H{o}} {\c{c}} {\c{s}} {\textcommabelow{s}} {\b{d}} {\r{a}}"),
        ("ế ệ ộ ữ ở", r"{\'{\^e}} {\d{\^e}} {\d{\^o}} {\~{\uhorn}} {\h{\ohorn}}"),
        ("ǿ ǣ ı ß ẞ", r"{\'{\o}} {\={\ae}} {\i} {\ss} {\SS}"),
        ("x̄ ά Ω µ Å", r"{\=x} {$\acute{\alpha}$} {$\Omega$} {$\mu$} {\r{A}}"),
        ("₂ ² ⁿ ⁻ ᵢ 𝑘 𝛼 𝔾 ① ﬁ", "{$_2$} {$^2$} {$^n$} {$^-$} {$_i$} {$k$} {$\\alpha$} {$\\mathbb{G}$} 1 fi"),
        ("ᵝ ™ Ё 中 が 한", r"{$^{\beta}$} \textsuperscript{TM} Ё 中 が 한"),
        ("中：文", "中：文"),
        ("q\u0330 \u0330 é\u0330", "q\u0330 \u0330 {\\'e}\u0330"),
    ],
)
def test_letters(text: str, value: str) -> None:
    """Letters become LaTeX's commands for them; what has none stays."""
    assert escaped(text, "ascii") == value


def test_letters_for_biber() -> None:
    """Biber misreads some commands, so that these letters stay."""
    assert escaped("é ế Ưđ x̄", "biber") == r"{\'e} ế Ư{\dj} {\=x}"


@pytest.mark.parametrize(
    ("formula", "latex", "plain"),
    [
        (r"\hat x + \vec{ab}", r"\hat{x} + \vec{ab}", "x̂ + a⃗b⃗"),
        (r"\sqrt{2} \sqrt[3]{x + 1}", r"\sqrt{2} \sqrt[3]{x + 1}", "√2 ³√(x + 1)"),
        (r"\frac12 \dfrac{a+b}{c}", r"\frac{1}{2} \frac{a+b}{c}", "1/2 (a+b)/c"),
        (r"\binom{n}{k}", r"{{n} \choose {k}}", "(n choose k)"),
        (r"\overset{a}{b} \underset{c}{d}", r"\stackrel{a}{b} \mathop{d}_{c}", "b d_c"),
        (r"\left( x \right] \left. y \right\}", r"\left( x \right] \left. y \right\rbrace", "( x ] y }"),
        (r"\bigl\langle x \Big|", r"\bigl\langle  x \Big|", "⟨ x |"),
        (r"{\rm foo} \cal O", r"{\mathrm{foo}} \mathcal{O}", "foo O"),
        (r"\left( \rm x \right)", r"\left( \mathrm{x}\right)", "( x )"),
        (r"\not\in x \not= y", r"\not\in x \not=  y", "∉x ≠ y"),
        (r"\log n \log{n} \sin\alpha + \max", r"\log n \log {n} \sin \alpha + \max", "log n log n sin α+ max"),
        (r"x\,y\;z~\%\#\&\_\$ \| \\ \limits", r"x\,y\;z~\%\#\&\_\$ \Vert", "x y z %#&_$ ‖"),
        (r"\operatorname{rank}(A) \bm\alpha \mathbb{1aé}", None, "rank(A) α1𝕒é"),
        (r"\ensuremath{x} \lesssim y \degree", r"{x} \stackrel{<}{\sim}y ^\circ", "x ≲ y °"),
        (r"\text{if } x", r"\mbox{if } x", "if x"),
        ("x'' _a^b", "x'' _a^b", "x'' ₐ^b"),
        ("x^{10} x_{ab} x^*", "x^{10} x_{ab} x^*", "x¹⁰ x_(ab) x*"),
        (r"x^\circ y^\mathrm{T}", r"x^{\circ}y^{\mathrm{T}}", "x°y^T"),
        ("α ≤ é中", None, "α ≤ é中"),
        (r"\foo{a}", r"\mathrm{foo}{a}", "fooa"),
    ],
)
def test_a_formula(formula: str, latex: str | None, plain: str) -> None:
    """A formula is written for LaTeX, and for a reader."""
    found = read(formula)
    assert found is not None
    assert found.plain == plain
    assert latex is None or found.latex == latex


@pytest.mark.parametrize(
    "formula",
    [
        *["x^2^3", "x^2_1_2", "x^2'", "^", "x_}", "x^ $", "^^5c", "{", "}", "{x", "{$}", "a $ b", "{" * 20 + "}" * 20],
        *[r"\frac{1}", r"\left( x", r"x \right)", r"\left x \right", r"\begin{x}", r"\text x", r"\text{a", r"\text{$}"],
        *["\\", r"\"", r"\sqrt[{]{x}", r"\big x", r"\hat" * 20 + "x", " ", r"\quad"],
    ],
)
def test_no_formula(formula: str) -> None:
    """What LaTeX would refuse, or what has nothing to see, is none."""
    assert read(formula) is None


def test_readable_text() -> None:
    """A reader sees letters, dashes and quotation marks, and no TeX."""
    text = r"``A'' -- \textbf{b} --- {\LaTeXe} \'e $x_i$ \ours{}"
    assert readable(text) == r"“A” – b — LaTeX2e é xᵢ \ours"
