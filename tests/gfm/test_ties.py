"""What stands right at a formula stays in its line; the text itself stays what it was."""

from __future__ import annotations

import pytest

from cs231n_notes.gfm.ties import tied
from cs231n_notes.parser import parser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("값 ($x$)의 뜻", "값 [($x$)의] 뜻"),
        ("$x$, $y$는 “$z$”", "[$x$,] [$y$는] [“$z$”]"),
        ("$x$", "$x$"),
        ("값 $x$ 뒤", "값 $x$ 뒤"),
        ("$x$\n의", "$x$\n의"),
        ("가격($5), $x$", "가격($5), $x$"),
        pytest.param("$x$/($y$)", "$x$/[($y$)]", id="a bracket is the next one's"),
        pytest.param("$x$이라는것은모두가, 안다", "$x$이라는것은모두가, 안다", id="too long to be kept in a line"),
        pytest.param("$x$).이라는것은모두가 안다", "[$x$).]이라는것은모두가 안다", id="marks before what is too long"),
        pytest.param("((((($x$", "(([((($x$]", id="no more than three brackets"),
        pytest.param("**$x$**의 [$y$](a).", "$x$의 $y$.", id="in other elements"),
    ],
)
def test_a_formula_and_what_stands_at_it_are_one_element(text: str, expected: str) -> None:
    (line,) = parser().parseInline(text, {})
    signs = {"tie_open": "[", "tie_close": "]", "softbreak": "\n"}
    found = [
        signs.get(token.type, token.markup if token.type == "math_inline" else token.content)
        for token in tied(line.children or ())
    ]
    assert "".join(found) == expected
