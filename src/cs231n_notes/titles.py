"""Whether what stands behind the number of a lecture is its title: ``1강 배열과 리스트``, and not ``1강 질문 있음``.

A title is a noun phrase. A sentence is none, nor what names something else of a lecture than what it is about: its
slides, an assignment, half an hour of it. In doubt it is none, for a lecture must not count as watched that was not.
"""

from __future__ import annotations

import re
from functools import cache

from cs231n_notes import patterns

_HANGUL = re.compile(r"[가-힣]")
_WORD = re.compile(r"[^\W\d_]{2}")
_SIGN = re.compile(r"[^\w\s,·&/+()\[\]'\"“”‘’.:~–—✅✔☑\ufe0f-]|[ㄱ-ㅣ]")
"""``?``, ``❌``, ``->`` and their kind, and ``ㅠㅠ``."""
_CAPITAL = re.compile(r"\b[A-Z]")
_SMALL = re.compile(r"\b(?!(?:an|and|as|at|by|for|from|in|into|of|on|or|the|to|using|via|vs|with)\b)[a-z]{2}")
# Behind the number of a lecture: what is of the lecture and not its title, 1강 질문 or Lecture 2 slides. A word that begins
# a title, too, says where not: 노트북, 메모리, 자료 구조.
_KOREAN = (
    "질문 의문 궁금 답변 댓글 토론 스터디 세미나 발표",  # talked about
    "과제 숙제 퀴즈 시험 실습 예제 문제 풀이 연습 프로젝트",  # set
    r"노트(?!북) 메모(?!리) 자료(?!\s*(?:구조|형)) 슬라이드 교안 교재 강의 자막 초안 번역본 논문 블로그 깃 코드 커밋 유튜브",  # written
    r"동?영상(?!\s*(?:처리|인식|분할|분류|이해|생성)) 링크(?!드) 공지 오류 업로드 올리 다운 공유 추가 수정 참고 관련",  # handed out
    "내용 부분 파트 중간 도중 끝 나머지 후반 뒷부분 어디 진도 요점 키워드 보충 후기 회고",  # a piece of it
    r"예습 공부 자습 암기 확인 점검 준비 다시 재생 재도전 반복(?!문) 목표(?!\s*함수) 모르 헷갈 완벽",  # how it is learned
    "시청 이후 이전 아직 나중 다음 이번 오늘 어제 주말",  # when
    "밀린 미룸 미완 취소 휴강 보강 건너 스킵 패스 포기 제외 대신 결석 지각 출석 보류",  # not at all
)
_KOREAN_ALONE = "학습 이해 구현 비교 번역 업데이트 실패 시도 도전 핵심"
_KOREAN_LAST = "유도 전개 도출 다잡기"
_ENGLISH = (
    r"assignments? homework hw quiz\w* exams? midterm labs? project exercises? questions? problems? discussion q&a qna",
    r"slides? videos? recordings? reading code transcript subtitles? links? commit\w* recap takeaways parts?",
    r"again rewatch\w* only not no todo tb[dau] wip later next today tomorrow until up (?:week|day)\s*\d",
    r"skip\w* pass ok posted released deadline due cancel\w* pending missing missed hold progress ongoing planned incomplete key",
)
# Its words say something of the lecture: a verb or an adjective that is not before a noun, an object, an adverb.
_PAST = "".join(map(chr, range(ord("갔"), ord("힣") + 1, 28)))  # 갔 … 있 했 었 겠 …
_SENTENCE = (
    rf"[{_PAST}없않못]|(?:를|(?<![람판])다|함|됨|움|까지|부터|에서|지만|보다|다가|듣고|보고|하고|[었많적좋싶남같]음|(?<![레게타])임)(?![가-힣])"
    rf"|(?<![가-힣])(?:중|안|더|꼭|좀|잘|또|전|후|뒤|때|만|힘[듦들]\w*)(?![가-힣])"
    r"|(?:[하리우풀쓰찾읽보듣들가오달]기|(?<![개수])요|죠|까|[감김짐킴힘냄둠뺌]|(?<![그트])림|\s[것점거곳])\W*$"
)
_MEASURE = (
    r"\d\s*(?:[분초번쪽월일](?![가-힣])|회[차독]?(?![가-힣])|시간|배속|%|mins?\b|h\b|x\b)|\d/\d|\d:\d\d|\bp\.?\s*\d"
)
_SAID = (*patterns.ACTIONS.values(), patterns.INTENDED, patterns.PARTLY)


@cache
def _otherwise() -> tuple[re.Pattern[str], ...]:
    """What no title has. Compiled when first asked for: that takes a while, and many notes never ask."""
    asides = (
        rf"(?<![가-힣])(?:{_any(*_KOREAN)})|^\W*(?:{_any(_KOREAN_ALONE)})\W*$|(?:{_any(_KOREAN_LAST)})\W*$"
        rf"|\b(?:{_any(*_ENGLISH)})\b"
    )
    return (re.compile(asides, re.IGNORECASE), re.compile(_SENTENCE), re.compile(_MEASURE, re.IGNORECASE), _SIGN)


def _any(*words: str) -> str:
    return "|".join(" ".join(words).split())


def is_title(text: str) -> bool:
    """Whether a text, without the number before it, can be nothing but a title."""
    if not _WORD.search(text) or any(pattern.search(text) for pattern in _SAID):
        return False
    if any(pattern.search(text) for pattern in _otherwise()):
        return False
    return bool(_HANGUL.search(text) or (_CAPITAL.search(text) and not _SMALL.search(text)))
