"""Lines of a name and a time: the heads of messages that a chat exported, or values."""

from arxiv_digest_parser import parse

PAPER = "### {}\n\n**Authors**\nInes Quell, Mira Holt\n**Published**\n{}\n**Link**\nhttps://arxiv.org/abs/2607.9000{}\n"
MESSAGE = "*{}*\nAuthors: Ines Quell, Mira Holt\nLink: https://arxiv.org/abs/2607.9000{}\n\n"


def test_one_value_of_a_name_and_a_time() -> None:
    """It is a value, because no other line is the head of a message."""
    digest = parse(
        PAPER.format("Quiet Bells", "Boston 2026-07-12 17:59", 1) + PAPER.format("Maps", "2026-07-11 17:59", 2)
    )
    assert [paper.extra for paper in digest.papers] == [
        {"Published": "Boston 2026-07-12 17:59"},
        {"Published": "2026-07-11 17:59"},
    ]


def test_the_head_of_one_message() -> None:
    """Above all papers it is a head."""
    digest = parse("\narxiv-bot  9:01 AM\n" + MESSAGE.format("Quiet Bells", 1) + MESSAGE.format("Maps", 2))
    assert [paper.title for paper in digest.papers] == ["Quiet Bells", "Maps"]
    assert not digest.title
    assert not [one for one in digest.diagnostics if one.code == "unread-text"]
