from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import bold
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    bold.CODE,
    "particle-after-bold",
    Severity.HINT,
    en=(
        "GitHub does not close {found} before the letters that follow",
        "Leave the bracket or quote out of the bold text, or put a space behind it.",
    ),
    ko=(
        "GitHub에서는 바로 뒤의 글자 때문에 {found}의 강조가 닫히지 않습니다",
        "괄호나 따옴표를 강조 밖에 두거나 뒤를 띄우세요.",
    ),
    about_ko="괄호나 따옴표로 끝나는 굵은 글씨 뒤에 조사가 바로 붙어 있습니다. CommonMark는 문장 부호 뒤의 `**`를 빈칸이나 "
    "다른 문장 부호 앞에서만 닫습니다. 사이트에는 굵게 보입니다.",
    mended=True,
)
def particle_after_bold(subject: Subject) -> Iterator[At]:
    """Bold text that ends with a bracket or quote is followed by a particle.

    CommonMark closes `**` behind punctuation only before a space or more punctuation. The site shows it bold.

    Bad:
        **규제(Regularization)**는 손실에 더한다

    Good:
        **규제**(Regularization)는 손실에 더한다
    """
    return reported(subject, bold.CODE)
