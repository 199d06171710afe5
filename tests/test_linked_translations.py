"""Titles in another language that are links right below headings with the original ones."""

import pytest

from arxiv_digest_parser import parse

WORKS = [
    ("DataBell: A Bell-Driven Framework", "DataBell: 面向钟的框架", "大钟对高质量数据的需求快速增长。"),
    ("Probing Bells with Long Workflows", "通过工作流评估钟", "尽管钟取得了进展，但仍缺乏框架 (10--20%)。"),
    ("LongBell: 基于多智能体的长钟", "LongBell: 基于多智能体的长钟", "多模态钟很好，但它们仍然太长了。"),
    ("Why Bells Ring in Damp Weather", "钟为何在潮湿的天气里响", "钟响了。我们倾听它们，并且记录。"),
]


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize(
    "form", ["## {title}\n[{other}]({url})\n\n{text}\n\n", "### {title} \n\n**[{other}]({url})**\n\n{text}\n\n"]
)
def test_the_heading_is_the_title_and_the_link_its_translation(form: str, number: int) -> None:
    """A title that is the same in both has none."""
    found = parse(
        "".join(
            form.format(title=title, other=other, text=text, url=f"https://arxiv.org/abs/2512.9001{n}")
            for n, (title, other, text) in enumerate(WORKS[:number])
        )
    )
    assert [
        (one.title, one.translations[0].title if one.translations else one.title, one.abstract) for one in found
    ] == WORKS[:number]
    assert [one.url for one in found] == [f"https://arxiv.org/abs/2512.9001{n}" for n in range(number)]
    assert [one.name for one in found.sections] == [None]
    assert [one.code for one in found.diagnostics] == ["no-authors"]


@pytest.mark.parametrize(
    "names",
    [("Sorting", "Tea"), ("Sorting of Many Stones", ""), ("排序", "茶")],
    ids=["short names", "a heading without a link", "one language"],
)
def test_headings_that_are_sections(names: tuple[str, str]) -> None:
    """They are shorter than titles, or in the language of these, or not all of them have a link."""
    text = "".join(
        f"## {name or 'A Heading of Its Own'}\n"
        + (f"[{title}](https://arxiv.org/abs/2512.9001{n})\n\n{about}\n\n" if name else "\nNothing.\n\n")
        for n, (name, (_, title, about)) in enumerate(zip(names, WORKS, strict=False))
    )
    assert [one.title for one in parse(text)] == [
        title for name, (_, title, _) in zip(names, WORKS, strict=False) if name
    ]
