"""Invented announcement mails and listings, printed as arXiv prints them."""

RULE = "-" * 78
CROSSES, REPLACEMENTS, END = "%-" * 39, ("%%--" * 20)[:78], "%%%---" * 13
HEAD = (
    f"{RULE}\n{RULE}\nSend any comments regarding submissions directly to submitter.\n{RULE}\n"
    f"Archives at http://arxiv.org/\nTo unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel\n{RULE}\n"
    " Submissions to:\nData Structures and Algorithms\n"
    " received from  Mon  2 Feb 26 19:00:00 GMT  to  Tue  3 Feb 26 19:00:00 GMT\n"
    f"{RULE}\n"
)
TAIL = f"{END}\nFor subscribe options to combined archives,\ne-mail To: cs@arxiv.org, Subject: subscribe\n"
DATE = "Date: Mon, 2 Feb 2026 20:15:01 GMT   (12kb,D)"


def item(
    number: int = 1,
    *more: str,
    mark: str = "",
    head: str = DATE,
    title: str = "A Faster Sort",
    abstract: str | None = "  We sort.\n",
) -> str:
    """Print an item of a mail; further lines are below its categories, and a replacement has no abstract."""
    fields = "".join(f"{line}\n" for line in more)
    text = (
        f"\\\\\narXiv:2602.{number:05}{mark}\n{head}\n\n"
        f"Title: {title}\nAuthors: Ada Lovelace and Grace Hopper\nCategories: cs.DS math.CO\n{fields}"
    )
    body = "" if abstract is None else f"\\\\\n{abstract}"
    return f"{text}{body}\\\\ ( https://arxiv.org/abs/2602.{number:05} ,  12kb)\n"


def replacement(number: int = 9, mark: str = "") -> str:
    """Print the item of a replacement."""
    head = "replaced with revised version Tue, 3 Feb 2026 10:00:00 GMT   (25kb)"
    return item(number, mark=mark, head=head, abstract=None)


def cross(number: int = 5) -> str:
    """Print the item of a cross-list."""
    return item(number, mark=" (*cross-listing*)")


def mail(*items: str, head: str = HEAD, tail: str = TAIL) -> str:
    """Print a mail of items that are under one section."""
    return head + RULE + "\n" + f"{RULE}\n".join(items) + tail


def whole_mail() -> str:
    """Print a mail with two new papers, a cross-list and two replacements."""
    return (
        f"{HEAD}{RULE}\n{item(1)}{RULE}\n{item(2)}{CROSSES}\n{RULE}\n{cross(5)}"
        f"{REPLACEMENTS}\n{RULE}\n{replacement(8)}{RULE}\n{replacement(9, ' (*cross-listing*)')}{TAIL}"
    )


def listed(number: int = 1, *more: str, head: str = DATE) -> str:
    """Print an item of a listing, which has neither an abstract nor a trailer."""
    fields = "".join(f"{line}\n" for line in more)
    return (
        f"\\\\\nPaper: math/9701{number:03}\nFrom: Ada  <ada@example.org>\n{head}\n\n"
        f"Title: A Faster Sort\nAuthors: Ada Lovelace\nCategories: math.CO\n{fields}\\\\\n"
    )


def listing(*items: str) -> str:
    """Print the listing of a month."""
    head = (
        f"{RULE}\n{RULE}\n\nPapers received as of Wed  1 Jan 97 01:00:12 GMT.\n get 3 2.abs 9601001  , e.g.\n\n{RULE}\n"
    )
    return f"{head}{RULE}\n" + f"{RULE}\n".join(items)
