"""The index that the worker in ``assets/search`` asks: documents, the words in them, and names of one term.

It is data for JSON, small and quick to load: strings instead of nested lists, taken apart when a query needs them.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cs231n_notes.labels import labels
from cs231n_notes.search.document import Document, Kind
from cs231n_notes.search.words import clean, is_hangul, words

FORMAT = 1
"""Changes with the shape of the index: a worker kept by a browser must not misread a newer one."""

_KINDS = {Kind.LECTURE: "l", Kind.QUESTION: "q", Kind.ENTRY: "e", Kind.PAGE: "p"}

# How often a word stands in a field counts little beyond some times: once, two or three times, more often.
_BUCKETS = (0, 1, 2, 2)
_MORE = 3
_IN_TITLE, _IN_KEYWORDS = 4, 8
_ONCE_IN_TEXT = 1


def index(documents: Sequence[Document], aliases: Sequence[Sequence[str]], language: str) -> dict[str, Any]:
    """Everything the worker needs: ``aliases`` are clean names of one term each, ``language`` is the interface's."""
    titles, keywords, texts = zip(*map(_fields, documents), strict=True) if documents else ((), (), ())
    postings = _postings(titles, keywords, texts)
    vocabulary = sorted(postings)
    return {
        "format": FORMAT,
        "labels": _labels(language),
        "locations": list(_locations(documents)),
        "titles": titles,
        "texts": texts,
        "keywords": {number: text for number, text in enumerate(keywords) if text},
        "kinds": "".join(_KINDS[document.kind] for document in documents),
        "lectures": {n: document.lecture for n, document in enumerate(documents) if document.lecture is not None},
        "words": "".join(_fronted(vocabulary)),
        "postings": " ".join("".join(postings[word]) for word in vocabulary),
        "aliases": list(_aliases(aliases, vocabulary)),
    }


def _fields(document: Document) -> tuple[str, str, str]:
    return clean(document.title), ", ".join(map(clean, document.keywords)), clean(document.text)


def _labels(language: str) -> dict[str, str]:
    label = labels(language)
    return {name: str(label.say(f"search_{name}")) for name in ("question", "entry", "broken", "broken_hint")}


def _locations(documents: Sequence[Document]) -> Iterator[str]:
    """Addresses; only the ``#`` and what follows where a document is on the page of the one before it."""
    last = None
    for document in documents:
        page, mark, anchor = document.location.partition("#")
        yield mark + anchor if mark and page == last else document.location
        last = page


def _postings(titles: Sequence[str], keywords: Sequence[str], texts: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Word -> the documents it is in, each as a :func:`_sign`."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, (title, keyword, text) in enumerate(zip(titles, keywords, texts, strict=True)):
        codes = {
            word: _BUCKETS[times] if times < len(_BUCKETS) else _MORE for word, times in Counter(words(text)).items()
        }
        for field, flag in ((title, _IN_TITLE), (keyword, _IN_KEYWORDS)):
            for word in set(words(field)):
                codes[word] = codes.get(word, 0) | flag
        for word, code in codes.items():
            found[word].append(_sign(number - last.get(word, 0), code))
            last[word] = number
    return found


@functools.cache  # most gaps are small and come again and again
def _sign(gap: int, code: int) -> str:
    """A document of a word: letters for the gap to the one before it, then its code, unless that is the usual one.

    ``cBb5`` is the documents 2 and 2 + 27, the second with code 5. A gap is to base 26, its last digit a small letter and
    those before it capitals, so that none needs a separator.
    """
    text = chr(ord("a") + gap % 26)
    while gap := gap // 26:
        text = chr(ord("A") + gap % 26) + text
    return text if code == _ONCE_IN_TEXT else text + chr(ord("0") + code)


def _fronted(vocabulary: Iterable[str]) -> Iterator[str]:
    """Each word as a capital for how many letters it shares with the one before it (A is none), and the rest of it."""
    last = ""
    for word in vocabulary:
        shared, most = 0, min(len(word), len(last), 25)
        while shared < most and word[shared] == last[shared]:
            shared += 1
        yield chr(ord("A") + shared) + word[shared:]
        last = word


def _aliases(groups: Iterable[Sequence[str]], vocabulary: Sequence[str]) -> Iterator[str]:
    """The groups that may lead anywhere: two names or more, one of them made of words of the notes.

    Neither spaces make a difference nor an English plural: of such spellings the one in most words is kept, which the
    worker finds written in one word as well.
    """
    known = frozenset(vocabulary)
    # Apart, as no word mixes Hangul with anything else: half as much to look through for a name.
    listed = {script: " ".join(word for word in vocabulary if is_hangul(word) is script) for script in (False, True)}
    for group in groups:
        spellings = sorted(map(words, group), key=len)
        names = {_singular("".join(parts)): parts for parts in spellings if parts}
        if len(names) > 1 and any(
            all(_written(part, known, listed[is_hangul(part)]) for part in parts) for parts in names.values()
        ):
            yield "|".join(map(" ".join, names.values()))


def _written(word: str, known: frozenset[str], listed: str) -> bool:
    """Whether a word is in the notes: in any of their words, as it often is by itself, or as two of them."""
    word = _singular(word)
    if word in known or word in listed:
        return True
    return any(word[:cut] in known and word[cut:] in listed for cut in range(1, len(word)))


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
