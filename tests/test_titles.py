"""Titles and other texts: which words keep their capitals, what TeX in them becomes."""

from __future__ import annotations

import re

import pytest

from arxiv_digest_parser import Paper, to_bibtex
from arxiv_digest_parser._citations import proper_names
from arxiv_digest_parser._citations.evidence import asks, names_in
from arxiv_digest_parser._citations.formulas import read
from arxiv_digest_parser._citations.letters import escaped
from arxiv_digest_parser._citations.markup import tokens
from arxiv_digest_parser._citations.writing import html, readable


def written(title: str, abstract: str | None = None) -> str:
    """Return a title as a BibTeX entry has it."""
    entry = to_bibtex(Paper(title, abstract=abstract))
    return next(line for line in entry.split("\n") if line.startswith("  title = "))[11:-2]


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
    """Words whose capitals mean something are in braces, and no others."""
    assert written(title) == value


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("Learning Bangla and Igbo on Reddit", "Learning {Bangla} and {Igbo} on {Reddit}"),
        ("Deep Gaussians and a Non-Gaussian Field", "Deep {Gaussians} and a Non-{Gaussian} Field"),
        ("Gaussian Fields: Markov Chains", "Gaussian Fields: {Markov} Chains"),
        ("Alzheimer's Disease and Parkinson’s", "Alzheimer's Disease and {Parkinson's}"),
        ("Kenyans, Nepali and Sicilian Kitchens", "Kenyans, {Nepali} and {Sicilian} Kitchens"),
        ("Greens and Human Kans", "Greens and Human {Kans}"),
        ("Milky Way Dust: The Milky Way", "{Milky Way} Dust: The {Milky Way}"),
        ("A Milky Wayfarer", "A Milky Wayfarer"),
        ("Farms in South Korea and North Field", "Farms in {South Korea} and North Field"),
        ("A Lie Algebra, a Lie", "A {Lie} Algebra, a Lie"),
        ("Costa Rican and Middle Eastern Food", "{Costa Rican} and {Middle Eastern} Food"),
        ("On XNew York", "On {XNew} York"),
        ("Supernovae of Type Ia", "Supernovae of Type {Ia}"),
        ("Gemini 2.5 Pro and Gemini Nano, a Nano Turbo", "Gemini 2.5 {Pro} and {Gemini} {Nano}, a Nano Turbo"),
        ("Ultra Fast Code", "Ultra Fast Code"),
    ],
)
def test_names_in_a_title_in_which_every_word_has_a_capital(title: str, value: str) -> None:
    """A name of the lists keeps its capital, and so does what is derived from it."""
    assert written(title) == value


@pytest.mark.parametrize(
    ("title", "abstract", "value"),
    [
        ("The Zorble Method", "We sort with the Zorble here.", "The {Zorble} Method"),
        ("The Zorble's Method", "Here the Zorble's tail, and zebras.", "The {Zorble's} Method"),
        ("Zorble and Wimpet", "Of the (Zorble-Wimpet) law", "Zorble and {Wimpet}"),
        ("Two Zorbles", "One meets Zorbles 2, and more.", "Two {Zorbles}"),
        ("A Zorble Rule: Zorble", "Of the Zorble.", "A {Zorble} Rule: {Zorble}"),
        # What says nothing
        ("The Zorble Method", "Zorble sorts. The Zorble sorts.", "The Zorble Method"),
        ("The Zorble Method", "We call it Zorble Method (ZM).", "The Zorble Method"),
        ("The Zorble Method", "The zorble; the Zorble sorts.", "The Zorble Method"),
        ("The Zorble Method", "In the Grand New Zorble Method of Kim", "The Zorble Method"),
        ("The Zorble Method", "By our Zorble, xzorble, zorbles.", "The {Zorble} Method"),
        ("The Galaxy Method", "We sort the Galaxy here.", "The Galaxy Method"),
        ("A Decoder and its Distillation", "We add the Decoder and the Distillation here.", None),
        # What speaks against a capital
        ("Polish Your Kitchen, Turkey", "We polish kitchens; a turkey helps.", "Polish Your Kitchen, Turkey"),
        ("Deep Polish", "We study Polish, and polish it.", "Deep {Polish}"),
        ("Hidden Figures of the sky over fields", "We count figures.", "Hidden Figures of the sky over fields"),
        # A word that is a part of a name
        ("ZM-Sorter: Sorting", "We build ZM-Sorter here.", "{ZM}-{Sorter}: Sorting"),
        ("The ZM-Based Rule", "A ZM-based rule", "The {ZM}-Based Rule"),
    ],
)
def test_the_abstract_shows_which_words_are_names(title: str, abstract: str, value: str | None) -> None:
    """In a title in which every word has a capital, the abstract distinguishes names from other words."""
    assert written(title, abstract) == (value or title)


def test_the_lists_of_names_are_short_and_in_order() -> None:
    """People can still read them, no word is in two of them, and none that is derived from another."""
    kinds = {
        name: text.split()
        for name, text in vars(proper_names).items()
        if re.fullmatch("_[A-Z_]+", name) and isinstance(text, str)
    }
    words = [word for kind in kinds.values() for word in kind]
    assert len(" ".join(words).replace("|", " ").replace("/", " ").split()) <= 2000
    del kinds["_PHRASES"], kinds["_DIRECTIONS"]
    for kind in kinds.values():
        assert kind == sorted(kind, key=str.lower)
    assert sum(map(len, kinds.values())) == len(proper_names.NAMES)
    assert [word for word in proper_names.NAMES if proper_names._is_derived(word)] == []


def test_an_abstract_is_read_once_for_all_words() -> None:
    """What is asked of an abstract is answered in linear time, however many capitals it has."""
    abstract = "We see Aaa-Bbb, " * 20000
    assert names_in(abstract, ["Bbb", "Ccc"]) == {"Bbb"}
    assert not asks("It")


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("z~4, x<y^2>", r"z\textasciitilde{}4, x\textless{}y\textasciicircum{}2\textgreater{}"),
        (
            r"Mg~{\sc ii} at 5~TeV by~\emph{x}, Fig.~3 and St.~Ek of the~Sun",
            r"Mg \textsc{ii} at 5 {TeV} by \emph{x}, Fig. 3 and St. {Ek} of the Sun",
        ),
        (
            "x~N, beta~Normal(0), 1~2, Q1~Q4, /~me and M~31",
            r"x~{N}, beta~Normal(0), 1~2, {Q1}~{Q4}, /~me and {M}~31".replace("~", r"\textasciitilde{}"),
        ),
        ("GRB~190114C, PSR~J0437 and SNR~5", r"{GRB} {190114C}, {PSR} {J0437} and {SNR}\textasciitilde{}5"),
        (r"[O{\small III}] {\Large\bf x}", r"[{O}{III}] {\textbackslash{}bf x}"),
        ("$ k $-core", "{$k$}-core"),
        (r"$x$\relax$y$", "{$x$}{$y$}"),
        ("$$x$$ and $$", r"{$x$} and \$\$"),
        ("US$ and A$", r"{US}\$ and {A}\$"),
        ("$ $", r"\$ \$"),
        ("$,$ and $5 $x", r"\$,\$ and \$5 \$x"),
        ("PSR J0437$-$4715 at $>$5 GHz", r"{PSR} {J0437}{$-$}4715 at {$>$}5 {GHz}"),
        ("p$+$Pb, N$=$4 and 5$''$", r"p{$+$}{Pb}, {N}{$=$}4 and 5{$''$}"),
        ("$ < $ 5$--$6 of $*$-algebras", "{$<$} 5{$--$}6 of {$*$}-algebras"),
        (r"H$\,$I at $~$5", "{H} {I} at 5"),
        ("$ab$ $initio$ by $Swift,$ and $in$-$situ$", "{$ab$} {$initio$} by {$Swift,$} and {$in$}-{$situ$}"),
        ("$5, $x$-$y$ for US$ and $-$x", r"\$5, {$x$}-{$y$} for {US}\$ and {$-$}x"),
        ("'$'/'$' and a $-$-b", r"'\$'/'\$' and a {$-$}-b"),
        ("Of $Two Words$ and $ one $", r"Of \$Two Words\$ and \$ one \$"),
        (r"$a\$b$", r"{$a\$b$}"),
        (r"\[x\] \(y\) \(", r"{$x$} {$y$} \textbackslash{}("),
        (r"\(and so\)", "{$and so$}"),
        ("{$x$}", "{{$x$}}"),
        (r"{\o}re \o", r"{\o}re {\o}"),
        (r"\textcolor{red}{x} \textcolor{red} \url{u_v}", r"x \textbackslash{}textcolor{$\lbrace$}red{$\rbrace$} u\_v"),
        (
            r"\mathcal{O} \frac{1}{2} \frac{1} \mathcal",
            r"{$\mathcal{O}$} {$\frac{1}{2}$} \textbackslash{}frac{$\lbrace$}1{$\rbrace$} \textbackslash{}mathcal",
        ),
        (
            r"\'{} \~{} \'{ab} \v{\i} \'\i \v\o \v5",
            r"\textasciitilde{} {\'a}b {\v{i}} {\'i}{\v{\o}}\textbackslash{}v5",
        ),
        (r"0 \,0 and a\, b", "0 0 and a b"),
        ("{" * 3 + "}" * 2, r"{$\lbrace$}{}"),
        ("{" * 21 + "x" + "}" * 21, "{" * 20 + r"{$\lbrace$}x{$\rbrace$}" + "}" * 20),
        ("@inproceedings(x) a@b.org", "{@}inproceedings(x) a@b.org"),
        (r"A $\geq$3 Bound at $\sim$100 pc", r"A {$\geq$}3 Bound at {$\sim$}100 pc"),
        (r"$5 and $6, $5-$6, $3\times$5, $2^3$4", r"\$5 and \$6, \$5-\$6, {$3\times$}5, {$2^3$}4"),
        (r"$5 for \textbf{x} of $6", r"\$5 for \textbf{x} of \$6"),
        (r"A \checkmark at 3\unicode{x2013}4 \pmod{3}", r"A {$\surd$} at 3--4 {$\pmod{3}$}"),
        (r"0 \,0", "0 0"),
        # HTML
        ("<i>In silico</i> &amp; in <B>vivo</B>", r"\emph{In silico} \& in \textbf{vivo}"),
        ("CO<sub>2</sub> <sup class='x'>3</sup>", r"{CO}\textsubscript{2} \textsuperscript{3}"),
        ("<p>One</p><jats:p>two</jats:p><br/>x<span>y</span>", "One two xy"),
        ("<i>a{b</i>c}", r"\textless{}i\textgreater{}a{b\textless{}/i\textgreater{}c}"),
        ("{<i>}x</i>", r"{\textless{}i\textgreater{}}x\textless{}/i\textgreater{}"),
        ("<i><b>x</i>", r"\emph{\textless{}b\textgreater{}x}"),
        ("x</b> <i/>", r"x\textless{}/b\textgreater{} \textless{}i/\textgreater{}"),
        (r"\v  s", r"{\v{s}}"),
        ("Let's <think> of a<b", r"Let's \textless{}think\textgreater{} of a\textless{}b"),
        (r"R\&amp;D &lt;i&gt; &foo;", r"{R}\&{D} \textless{}i\textgreater{} \&foo;"),
        ("x&#x2013;&nbsp;&#8203;x", "x-- x"),
        ("$a &lt; b$ &", r"{$a < b$} \&"),
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
        (r"\foo{a}", r"\mathrm{foo}\,{a}", "foo a"),
        (r"x\foo\R y_\foo^2", r"x\,\mathrm{foo}\,\mathrm{R}y_{\mathrm{foo}}^2", "x foo Ry_(foo)²"),
        (r"n\log\log n \operatorname{tr}A", r"n\log \log n \mathrm{tr}\,A", "n log log n tr A"),
        (r"a \nrightarrow b\checkmark \square", r"a \not\rightarrow b\surd {\sqcup}\!\!\!\!{\sqcap}", "a ↛ b✓□"),
        (r"\xrightarrow{f} \xleftarrow[g]{}", None, "→^f ←_g"),
        (r"a \pmod{p} \mod q \pod{r}", r"a \pmod{p} \ \mathrm{mod}\ q \ ({r})", "a (mod p) mod q (r)"),
        (r'\unicode{x2013}\symbol{"B7}\char"24\unicode{65}\unicode{x0}', r"\mbox{--}\cdot \mbox{\$}A", "–·$A"),
        (r"\unicode{x110000}x \unicode{d7}", None, "x ×"),
        (r"\href{http://a_{b}}{x} \textcolor{red}{y}", "{x} {y}", "x y"),
        (r"a\hspace{3pt}b\boxed{c}", r"a\ b{c}", "a bc"),
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
        *[r"\xrightarrow[x^$]{z}"],
        *[
            r"\href",
            r"\href{x",
            r"\href x",
            r"\xrightarrow[x",
            r"\xrightarrow[}]{x}",
            r"\pmod",
            r"\xrightarrow[x}y]{z}",
        ],
        *["\\", r"\"", r"\sqrt[{]{x}", r"\big x", r"\hat" * 20 + "x", " ", r"\quad"],
    ],
)
def test_no_formula(formula: str) -> None:
    """What LaTeX would refuse, or what has nothing to see, is none."""
    assert read(formula) is None


def test_no_tag_is_left_for_a_reader_of_html() -> None:
    """What is not markup of the title looks like none to CSL: an unseen sign is in it."""
    found = [*tokens("a<b <i>c</i> </i> < 1"), ("fixed", "<B"), ("math", "x<y^2")]
    assert html(found) == ('a<\u2060b <i>c</i> <\u2060/i> < 1<span class="nocase"><\u2060B</span>x<\u2060y<sup>2</sup>')
    assert html(tokens("$<${}b$>$, $<$5, $x<${\\it i}")) == "<\u2060b>, <5, x<<i>i</i>"


def test_words_in_formulas_keep_their_capitals() -> None:
    """CSL has formulas as text, which some styles put in lower case."""
    assert html(tokens("$Swift$ and $ab$ $initio$")) == '<span class="nocase">Swift</span> and ab initio'


def test_readable_text() -> None:
    """A reader sees letters, dashes and quotation marks, and no TeX."""
    text = r"``A'' -- \textbf{b} --- {\LaTeXe} \'e $x_i$ \ours{}"
    assert readable(text) == r"“A” – b — LaTeX2e é xᵢ \ours"
    assert readable(r"\input{x}, \SI{5}{\emph{m}} and \cite {a}") == r"\input{x}, \SI{5}{m} and \cite a"
