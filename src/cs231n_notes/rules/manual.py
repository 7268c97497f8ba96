"""What a rule says of itself: for `cs231n-notes check --explain`, and all of them as a page of the documentation.

A rule's docstring is read as follows: a line that says what it finds; paragraphs that say why that matters; then examples
below ``Bad:`` and ``Good:``, indented.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from cs231n_notes.labels import labels
from cs231n_notes.rules.catalog import BY_CODE, RULES
from cs231n_notes.rules.rule import Rule

_EXAMPLE = re.compile(r"^(Bad|Good):\n((?:    .*\n|\n)+)", re.MULTILINE)
_SPACE = "␣"
"""Stands for a space at the end of a line, which nobody would see."""
_LABELS: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("Bad", "Good", "What to do", "To leave it out"),
    "ko": ("나쁜 보기", "좋은 보기", "고치는 법", "끄는 법"),
}
_IGNORING: Mapping[str, str] = {
    "en": "<!-- notes: ignore {code} --> on the line or above it, or `ignore: [{name}]` in course.yml",
    "ko": "그 줄이나 윗줄에 <!-- notes: ignore {code} -->, 또는 course.yml에 `ignore: [{name}]`",
}


class Manual(NamedTuple):
    """A rule's own words."""

    about: str
    """What it finds and why that matters, in English: paragraphs of one line each."""
    bad: tuple[str, ...]
    """READMEs in which it speaks."""
    good: tuple[str, ...]
    """READMEs without such a slip."""


def manual(rule: Rule) -> Manual:
    """The docstring of a rule, read."""
    text = inspect.getdoc(rule.find) or ""
    examples = [(kind, textwrap.dedent(body).strip("\n")) for kind, body in _EXAMPLE.findall(text + "\n")]
    about = _EXAMPLE.sub("", text + "\n").strip()
    return Manual(
        "\n\n".join(" ".join(paragraph.split()) for paragraph in re.split(r"\n{2,}", about)),
        tuple(example for kind, example in examples if kind == "Bad"),
        tuple(example for kind, example in examples if kind == "Good"),
    )


def written(example: str) -> str:
    """An example as a learner would have typed it."""
    return example.replace(_SPACE, " ") + "\n"


def named(name: str) -> Rule | None:
    """The rule of a code or a name, in any case."""
    return BY_CODE.get(name.upper()) or next((rule for rule in RULES if rule.name == name.lower()), None)


def nearest(name: str) -> Rule:
    """The rule whose code or name comes nearest to ``name``."""
    known = {key: rule for rule in RULES for key in (rule.code.lower(), rule.name)}
    typed = name.lower()
    with_zero = known.get(typed.replace("o", "0"))  # N3O1
    return with_zero or known[next(iter(get_close_matches(typed, known, n=1, cutoff=0.0)))]


def explain(rule: Rule, language: str) -> str:
    """A rule for the terminal, in ``ko`` or ``en``."""
    found = manual(rule)
    bad, good, advice, ignoring = _LABELS[language]
    examples = [(bad, example) for example in found.bad] + [(good, example) for example in found.good]
    parts = [
        f"{rule.code} {rule.name} ({_severity(rule, language)})",
        _about(rule, language),
        *(f"{label}:\n\n{_indented(example)}" for label, example in examples),
        f"{advice}: {rule.wording(language).advice}",
        f"{ignoring}: {_IGNORING[language].format(code=rule.code, name=rule.name)}",
    ]
    return "\n\n".join(parts) + "\n"


def _severity(rule: Rule, language: str) -> str:
    return labels(language).say(rule.severity.value).lower()


def _about(rule: Rule, language: str) -> str:
    return rule.about_ko if language == "ko" else manual(rule).about


def _indented(example: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in example.split("\n"))


_GROUPS: Mapping[str, str] = {
    "N1": "구조",
    "N2": "쓰다 만 것",
    "N3": "날짜",
    "N4": "진도",
    "N5": "마크다운",
    "N6": "끄는 주석",
}
_HEAD = """\
---
title: 점검 규칙
description: cs231n-notes check가 찾는 것과 그 까닭, 나쁜 예와 좋은 예입니다.
search:
  exclude: true
---

# 점검 규칙

<!-- 이 페이지는 규칙에서 만들어집니다. 고치려면 src/cs231n_notes/rules/의 규칙을 고치고 UPDATE_GOLDEN=1 pytest tests/rules 를 돌리세요. -->

`cs231n-notes check`가 찾는 것 모두입니다. **오류**는 사이트의 숫자가 틀리게 되는 것, **경고**는 뜻과 다르게 보이거나 서로 어긋나는 것, **힌트**는 그대로 두어도 되지만 알아 두면 좋은 것입니다. 어느 것도 빌드를 멈추지 않습니다. 한 규칙만 보려면 `cs231n-notes check --explain N204 --lang ko`처럼 물어보면 됩니다. 보기의 `␣`는 줄 끝의 빈칸입니다.

## 끄기

한 곳에서만 끄려면 그 줄 끝이나 바로 윗줄에 주석을 답니다. 코드나 이름을 쓰고, 여럿이면 쉼표나 빈칸으로 나눕니다. 주석은 화면에 보이지 않습니다.

```markdown
> **Main Keywords:** SGD, Momentum, <!-- notes: ignore N204 -->

<!-- notes: ignore date-order, date-twice -->
### 2026년 1월 9일
```

README 전체에서 끄려면 `course.yml`에 적습니다.

```yaml
ignore: [empty-bullet, N204]
```
"""


def page() -> str:
    """All rules as a page of the documentation, in Korean."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield _HEAD
    for prefix, title in _GROUPS.items():
        rules = [rule for rule in RULES if rule.code.startswith(prefix)]
        yield f"## {prefix}xx {title}\n\n| 코드 | 이름 | 무게 | 찾는 것 |\n| --- | --- | --- | --- |"
        yield from (_row(rule) for rule in rules)
        yield ""
        for rule in rules:
            yield from _entry(rule)


def _row(rule: Rule) -> str:
    summary = re.split(r"(?<=\.) ", rule.about_ko)[0]
    address = f"{rule.code}-{rule.name}".lower()
    return f"| [{rule.code}](#{address}) | `{rule.name}` | {_severity(rule, 'ko')} | {summary} |"


def _entry(rule: Rule) -> Iterator[str]:
    found = manual(rule)
    bad, good, advice, _ = _LABELS["ko"]
    yield f"### {rule.code} {rule.name}\n\n{rule.about_ko}\n"
    for label, example in [(bad, text) for text in found.bad] + [(good, text) for text in found.good]:
        yield f"{label}:\n\n````markdown\n{example}\n````\n"
    yield f"{advice}: {_escaped(rule.ko.advice)}\n"


def _escaped(text: str) -> str:
    """Advice is plain text; what is Markdown in it is shown as it is."""
    return re.sub(r"([\\`*_#<>\[\]])", r"\\\1", text)
