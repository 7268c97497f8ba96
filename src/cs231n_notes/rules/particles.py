"""Korean particles: templates write both forms behind a value, and the value's last sound decides."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple


class _Forms(NamedTuple):
    closed: str
    """Behind a consonant."""
    open: str
    """Behind a vowel."""


_FORMS: Final[Mapping[str, _Forms]] = {
    "이(가)": _Forms("이", "가"),
    "은(는)": _Forms("은", "는"),
    "을(를)": _Forms("을", "를"),
    "과(와)": _Forms("과", "와"),
    "(으)로": _Forms("으로", "로"),
}
_BOTH = re.compile(rf"(?P<sound>[0-9가-힣])(?P<marks>[^\w\s(]*)(?P<forms>{'|'.join(map(re.escape, _FORMS))})")
_FIRST_SYLLABLE, _FINALS = ord("가"), 28
_R = 8
"""The final ㄹ, which ``로`` follows like a vowel."""
_DIGITS: Final = {"0": 21, "1": _R, "3": 16, "6": 1, "7": _R, "8": _R}
"""Finals of 영, 일, 삼, 육, 칠 and 팔; the others end in a vowel."""


def joined(text: str) -> str:
    """The text with the right form behind Hangul and figures. Behind other letters, who knows how they are read."""
    return _BOTH.sub(lambda match: match["sound"] + match["marks"] + _form(match["sound"], match["forms"]), text)


def _form(sound: str, forms: str) -> str:
    final = _DIGITS.get(sound, 0) if sound.isdecimal() else (ord(sound) - _FIRST_SYLLABLE) % _FINALS
    closed = final not in (0, _R) if forms == "(으)로" else final
    return _FORMS[forms].closed if closed else _FORMS[forms].open
