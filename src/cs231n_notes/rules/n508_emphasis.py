from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import inline
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.texts import texts

_PAIRED = re.compile(r"(?<!\*)\*\*(?![\s*])[^*\n]*[^*\s]\*\*(?!\*)")

_CODE = re.compile(r"[A-Za-z0-9)\]]\*[A-Za-z0-9(]|.?\*kwargs\b|\(\*[a-z_]+\b", re.ASCII)
"""A power such as 2**10, arguments such as **kwargs: code without its backticks. Several asterisks count as one."""


@rule(
    "N508",
    "emphasis",
    Severity.WARNING,
    en=(
        "{found} opens or closes nothing and is shown as it is",
        "Give bold text as many asterisks at its end as at its start.",
    ),
    ko=("{found}이(가) 짝 없이 남아 그대로 보입니다", "강조의 앞과 뒤에 * 개수를 맞추세요."),
    about_ko="굵은 글씨의 앞과 뒤에 `*`의 개수가 다릅니다. 남은 `*`가 그대로 보입니다. `2**10`이나 `**kwargs`는 따지지 않습니다.",
)
def emphasis(subject: Subject) -> Iterator[At]:
    """Bold text is never closed, or closed with too many asterisks.

    What is left over is shown as it is. Powers such as `2**10` and arguments such as `**kwargs` are left alone.

    Bad:
        1. **SGD에 대해***

    Good:
        1. **SGD에 대해**, 그리고 2**10
    """
    for text in texts(subject, "**"):
        if "**" not in _PAIRED.sub("", text.content):
            continue
        for run in inline.runs(text.content):
            around = text.content[max(run.at - 1, 0) : run.at] + "*" + text.content[run.at + run.length :]
            if run.length > 1 and not _CODE.match(around):
                yield text.at(run.at, "*" * run.length)
