"""Subjects: notes with their progress and a place on the web."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cs231n_notes import reading
from cs231n_notes.beside import Subject, Web
from cs231n_notes.course import Course
from cs231n_notes.labels import labels
from cs231n_notes.progress import measure
from tests.sites import BASE

Make = Callable[..., Subject]

HOSTILE = """\
# <b>"&' ]]> {{ 7 * 7 }} --> </title><script>alert(1)</script>

## 로드맵
### 1주차
- [x] 1강 수강

## Daily Log
### 2026-01-09 ]]> <script>alert(2)</script>
- 1강 `</content><script>alert(3)</script>` 정리 \x07 {{ 7 * 7 }}

## Lecture 1: ](javascript:alert(4)) <img src=x onerror=alert(5)> `</title>`
> **Main Keywords:** ]](x), <svg/onload=alert(6)>, "&quot;

글 </entry></feed>
"""


@pytest.fixture
def make() -> Make:
    def make(text: str, language: str = "ko") -> Subject:
        notes = reading.read(text)
        return Subject(notes, measure(notes, Course()), labels(language), Web(BASE, name="내 노트"))

    return make
