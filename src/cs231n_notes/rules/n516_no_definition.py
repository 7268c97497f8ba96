from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from cs231n_notes import parser
from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.texts import texts
from cs231n_notes.targets import known


@rule(
    "N516",
    "no-definition",
    Severity.HINT,
    en=(
        "{found} is shown as it stands: nothing says where it leads",
        "Add a line “[{label}]: address”. Or did you mean [{near}]?",
    ),
    ko=(
        "{found}이(가) 링크가 되지 않고 그대로 보입니다. 어디로 가는지 정한 줄이 없습니다",
        "“[{label}]: 주소” 줄을 더하세요. 혹시 [{near}]을(를) 뜻했나요?",
    ),
    about_ko="`[글][이름]`의 이름을 정한 줄 `[이름]: 주소`가 없습니다. 비슷한 이름이나 다른 번호를 정해 둔 README에서만 봅니다. 말머리 "
    "`[강의][정리]`와 배열 `[i][j]`는 링크를 뜻한 것이 아니기 때문입니다.",
)
def no_definition(subject: Subject) -> Iterator[At]:
    """A link or an image names an address that is defined nowhere.

    It stays text. Only a label that is close to one defined, or a number where others are, is reported: tags
    (`[강의][정리]`) and indices (`[i][j]`) are no links.

    Bad:
        [논문][resnet-papr]을 읽음

        [resnet-paper]: https://example.org/resnet

    Bad:
        [첫째 글][1]과 [둘째 글][2]

        [1]: https://example.org/1

    Good:
        [논문][resnet-paper]을 읽음. [강의][정리] 3강

        [resnet-paper]: https://example.org/resnet
    """
    labels = {item.label.casefold() for item in subject.notes.definitions if item.target}
    env = known(subject.notes) if labels else {}
    for text in texts(subject, "][") if labels else ():
        plain = "\n".join(_plain(text.content, env))
        for match in _LINK.finditer(text.content):
            label = match["label"]
            may_be = match[0] in plain and sum(map(str.isalpha, match["text"])) >= _FEWEST
            if may_be and (near := _near(" ".join(label.casefold().split()), labels)):
                where = text.at(match.start(), match[0])
                yield where._replace(values={**where.values, "label": label, "near": near})


# What follows a word or a bracket is an index; `^` starts a footnote.
_LINK = re.compile(r"(?<![\w\])\\])\[(?P<text>[^\[\]]+)\]\[(?P<label>[^\[\]^][^\[\]]*)\](?![\[(])")
_FEWEST = 2
"""Letters in the text of a link: what is shorter is an index."""


def _plain(content: str, env: dict[str, object]) -> Iterator[str]:
    """The text that is shown as it stands: no code, no formula, no link."""
    return (
        child.content for child in parser.parser().parseInline(content, env)[0].children or () if child.type == "text"
    )


def _near(label: str, labels: Collection[str]) -> str:
    """The label that may be meant; empty where none is like it, or it is defined itself."""
    if label in labels:
        return ""
    if label.isdecimal():
        return max((other for other in labels if other.isdecimal()), key=int, default="")
    return next(iter(get_close_matches(label, sorted(labels), 1, _LIKE)), "")


_LIKE = 0.75
"""How much of two labels must be the same."""
