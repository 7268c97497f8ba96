"""How learners write what the reader recognises: one named pattern a line, Korean and English side by side.

Heading patterns are matched against a heading's plain text with leading emoji and punctuation taken off.
"""

from __future__ import annotations

import re
from typing import Final

_I = re.IGNORECASE
# A letter that is neither of the alphabet nor a single ㅋ: what Hangul is in these notes. A range of eleven thousand
# syllables takes five times as long to compile, and there are many of them.
_HANGUL = r"[^\W\d_a-zA-Zㄱ-ㅣ]"

# What stands before the words of a heading: emoji, brackets, marks. A digit or a letter ends it.
LEADING: Final = re.compile(r"^[^\w(]+")

# --- Sections, by the whole heading ---------------------------------------------------------------------------------
OVERVIEW: Final = re.compile(r"개요|소개|overview|\babout\b", _I)
ROADMAP: Final = re.compile(
    r"로드맵|road\s*map|진행\s*(?:상황|현황)|주차별|학습\s*계획|진도|커리큘럼|curriculum|syllabus"
    r"|^(?:(?:my|course|study|learning)\s+)*progress(?:\s+(?:tracker|table|chart))?\s*$",
    _I,
)
LOG: Final = re.compile(
    r"일지|데일리|daily|(?:학습|공부|스터디)\s*기록|\bTIL\b|(?:study|learning)\s*log|^log$|journal|diary", _I
)
LEARNED: Final = re.compile(
    r"배운\s*(?:점|것|내용)|학습\s*내용|(?:핵심|주요)\s*내용|what\s+I(?:'ve|\s+have)?\s+learn|takeaways|learn(?:ed|ings)",
    _I,
)
QUESTIONS: Final = re.compile(r"의문|질문|궁금|Q\s*&\s*A|\bQnA\b|^(?:my|open|own)?\s*questions?\b|\bquestions$", _I)
KEYWORDS: Final = re.compile(r"(?:(?:main|key)\s*)?key\s*words?|(?:(?:핵심|주요)\s*)?(?:키워드|용어)|key\s*terms", _I)
# Sections that many a README has beside its notes.
ORDINARY: Final = re.compile(
    r"목차|차례|참고|참조|자료|링크|출처|환경|설치|사용|라이선스|폴더|디렉터리|구조|기여|문의|연락|후기|회고|소감|느낀|기타|메모"
    r"|과제|숙제|프로젝트|평가|규칙|멤버|팀원|참여자"
    r"|contents|\btoc\b|references?|resources?|links?|licen[sc]e|install|set\s*up|environment|requirements|usage"
    r"|structure|contribut|acknowledg|credits|contact|faq|misc|\bnotes?\b|retrospect"
    r"|assignments?|homework|\bhw\b|projects?|grading|members?",
    _I,
)

# --- Weeks ----------------------------------------------------------------------------------------------------------
WEEK: Final = re.compile(
    r"(?:제\s*)?(?P<ko>\d{1,3})\s*주\s*차|weeks?\s*#?(?P<en>\d{1,3})(?:\s*[-–~]\s*\d{1,3}(?!\d|\s*[강장]))?(?!\d)", _I
)
# A topic may hold the words of a state: 끝까지, 조기 종료, Complete Guide, Recurrent, 프로젝트 계획.
DONE: Final = re.compile(
    rf"\[x\]|완료|(?<!{_HANGUL})끝(?!{_HANGUL})|(?<!조기\s)(?<!조기)종료|\bdone\b"
    r"|\bcompleted\b|(?<![\w-])complete\b(?!\s+[a-z])|\bfinished\b|✅|☑|✔",
    _I,
)
DOING: Final = re.compile(
    r"진행\s*중|하는\s*중|수강\s*중|in\s*progress|\bongoing\b|\bcurrent(?:\s+week)?\b(?!\s+[a-z])|🚧|🔥|🏃|🔄", _I
)
PLANNED: Final = re.compile(
    rf"예정|(?<!{_HANGUL})(?<!{_HANGUL}\s)계획(?!{_HANGUL})|\bupcoming\b|\bplanned\b|\btodo\b|⏳|⬜", _I
)

# --- Amounts --------------------------------------------------------------------------------------------------------
# 강의 30분, 강의 2배속, 과제 3문제 and lecture 50min count something else than lectures and assignments. A unit ends its word
# or bears a particle: 강의 3 분류기, 강의 3 주성분 분석 and 과제 1 문제 2 name a number.
_ENDING = rf"(?-i:[을를은는이가의에로도만씩간째쯤당]|정도|동안|까지|부터|이상|이하|짜리|분량|가량|이나|마다|으로|내외?)*(?!{_HANGUL})"
_UNIT = (
    rf"(?:\s*(?:주|개|명|차|월|년|분|초|번|편|배)|회독?|일|시|쪽|점|건|페이지|문제|문항|가지|과목|학점|프로){_ENDING}"
    r"|\s*(?:시간|개월|개년|주일|주차|년도|차시|배속|퍼센트)|\s*[%％]|일차|시경"
    r"|\s*(?-i:mins?|minutes?|hours?|hrs?|secs|seconds|times|percent|pages|days|weeks)\b|(?:min|sec|[hsxp])\b"
)
# Not more than half of 3~4개, 1.5배속 and 2-3시간 either; but lecture 3 of Lecture 3 - 5 min. 3D is no number, 10:30 a time.
_COUNT = rf"(?!\d|d\b|:[0-5]\d(?!\d)|(?:\s*[~〜]\s*\d+|[-–,.]\d+){{0,2}}(?:{_UNIT}))"

# --- Lectures -------------------------------------------------------------------------------------------------------
# Four digits at most: no course has more, and a longer number is no lecture.
LECTURE: Final = re.compile(
    r"\[?\s*(?:"
    r"(?P<word>lecture|lec|lesson|chapter|ch)\.?\s*[-#]?\s*(?P<number>\d{1,4})(?!\d|\.\d)"
    rf"|(?P<word_ko>강의)\s*\#?(?P<number_ko>\d{{1,4}}){_COUNT}\s*강?"
    r"|제?\s*(?P<number_suffix>\d{1,4})(?:-\d{1,2}|(?:\s*[,&~–]\s*\d{1,4})+)?\s*(?P<suffix>강|장)"  # 4-1강 is a part of 4강
    rf"(?!{_HANGUL})"
    rf")(?:\s*[,&~–-]\s*\d{{1,4}}{_COUNT}\s*[강장]?)*\s*\]?\s*(?:[:.)\-–—|]+\s*)?",
    _I,
)
# --- Days -----------------------------------------------------------------------------------------------------------
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_SHARED_DAY = r"(?=\s*[~〜–-]\s*\d{1,2}\s*일(?!\s*차))"  # 1월 9~11일
DATES: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"(?P<y>\d{{4}}|\d{{2}})\s*년\s*(?P<m>\d{{1,2}})\s*월\s*(?P<d>\d{{1,2}})(?:\s*일|{_SHARED_DAY})",  # 2026년 1월 9일
        rf"(?P<m>\d{{1,2}})\s*월\s*(?P<d>\d{{1,2}})(?:\s*일(?!\s*차)|{_SHARED_DAY})",  # 1월 9일
        r"(?P<y>\d{4})\s?[-./]\s?(?P<m>\d{1,2})\s?(?P<sep>[-./])\s?(?P<d>\d{1,2})(?!\d)\.?",  # 2026-01-09, 2026.01.09
        r"(?P<y>\d{2})[-./](?P<m>\d{1,2})(?P<sep>[-./])(?P<d>\d{1,2})(?!\d)",  # 26.01.09
        r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?![\d/])",  # 01/09
        rf"(?P<name>{_MONTH})\s*(?P<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s*,?\s*(?P<y>\d{{4}}))?",  # January 9, 2026
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>{_MONTH})(?:\s*,?\s*(?P<y>\d{{4}}))?",  # 9 January 2026
    )
)
DAY_OF_MONTH: Final = re.compile(r"(?P<d>\d{1,2})\s*일(?!\s*차)")  # the end of 1월 9일 ~ 11일
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAY_BEHIND = (  # one letter without brackets may be the start of a word
    rf"(?:\s*+[(\[]?\s*+(?:[월화수목금토일](?:요일)?|{_WEEKDAY})\s*[)\]]|,?\s*+(?:[월화수목금토일]요일|{_WEEKDAY}\b))"
)
WEEKDAY: Final = re.compile(_WEEKDAY_BEHIND, _I)
RANGE: Final = re.compile(r"\s*(?:~|〜|(?P<dash>[–—-])|부터|\bto\b)\s*", _I)
# The end of a range that leaves out what its start says. A time, a lecture, a number of hours is none: 05:30, 05 강, 5시간.
_NO_OTHER_NUMBER = (
    rf"(?=\s*까지)|(?!\w|[-./:]\d|\s*(?:강|장|시|시간|분|주|주차|일차|개|개월|차|번|번째|명|월|년|회|쪽)(?!{_HANGUL}))"
    r"(?!\s*(?:%|(?:[ap]m|h|hours?|hrs?|min|minutes?|days?|weeks?|months?)\b))"
)
SHORT_ENDS: Final = tuple(
    re.compile(rf"{pattern}(?:{_NO_OTHER_NUMBER})", _I)
    for pattern in (
        r"(?P<m>\d{1,2})\s?(?P<sep>[-.])\s?(?P<d>\d{1,2})\.?",  # 2026-01-09 ~ 01-11
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<y>\d{4})",  # January 9 - 11, 2026
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?",  # 2026-01-09 ~ 11
    )
)
NOTHING_MORE: Final = re.compile(r"\s*(?:$|[)\]】」|]|까지)")
UNTIL: Final = re.compile(r"\s*(?:이전|까지|before)", _I)
NTH_DAY: Final = re.compile(r"day\s*[-#]?\s*(?P<en>\d{1,4})(?!\d)|(?P<ko>\d{1,4})\s*일\s*차", _I)
UNFINISHED_DATE: Final = re.compile(
    r"\d{4}\s*+년?(?:\s*\d{1,2}\s*월(?:\s*\d{1,2})?)?\s*$|\d{1,2}\s*월(?:\s*\d{1,2})?\s*$|\d{4}[-./]\s?\d{1,2}[-./]?\s*$|\d{1,2}/\s*$"
    r"|\d{4}(?P<sep>[-/])\d{1,2}(?P=sep)(?!\s?\d)"
)
# A row that sums up the others.
SUM: Final = re.compile(rf"(?:합계|총계|누계|소계|총합|합|계|총|평균|total|sum|average)(?!{_HANGUL}|[a-z])", _I)
# Headings over the days of a month or a year: 2026년 3월, 3월 기록, 2026.03, 2026년. One of several months is none of one.
MONTH_HEADINGS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?P<y>\d{4}|\d{2})\s*년\s*)?(?P<m>0?[1-9]|1[0-2])\s*월(?!\s*+[~〜–—-]?\s*\d)",
        r"(?P<y>\d{4})\s?[-./]\s?(?P<m>0?[1-9]|1[0-2])(?!\d)(?!\s*[-./~〜–—]\s*\d)",
        r"(?P<y>\d{4})\s*+년?\s*$",
    )
)
_DAY_END = rf"(?!\w|[-./:]\d)(?={_WEEKDAY_BEHIND}|\s*$)"
DAYS_BELOW_MONTH: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"(?P<d>\d{{1,2}})\s*일(?!\s*(?:차|동안|간|만에|째|연속|내내))(?=부터|까지|이전|(?!{_HANGUL}))",  # 3일 below 3월
        r"(?P<m>\d{2})(?P<sep>[-.])(?P<d>\d{2})\.?(?!\w|[-./:]\d)",  # 03.03; but 3.3 may number a section
        rf"(?P<m>\d{{1,2}})\s?(?P<sep>[-.])\s?(?P<d>\d{{1,2}})\.?{_DAY_END}",  # 3.3 (화)
    )
)
YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")

# --- The overview ---------------------------------------------------------------------------------------------------
PERIOD_LINE: Final = re.compile(r"기간|시작|period|duration|\bstart", _I)
TARGET_WEEKS: Final = re.compile(
    r"(\d{1,3})\s*주\s*(?:완성|완주|완강|목표|계획|과정|안에)|(?:in|within)\s+(\d{1,3})\s+weeks|(\d{1,3})[-\s]weeks?\b(?!\s*\d)",
    _I,
)
STATED_WEEK: Final = re.compile(r"(?:현재|지금|status|current)[^\n]*?(?:(\d{1,3})\s*주\s*차|week\s*(\d{1,3}))", _I)

# --- Questions and answers ------------------------------------------------------------------------------------------
_QUESTION = r"(?:Q|질문)\s*+\d{0,3}"
_ANSWER = r"(?:A|답변?)\s*+\d{0,3}"
_MARK = r"^\s*(?:\*\*|__)?{}\s*+(?:\*\*|__)?\s*[.:)]\s*(?:\*\*|__)?\s*[.:]?"  # **Q.** and **Q**: alike
QUESTION_MARK: Final = re.compile(_MARK.format(_QUESTION), _I)
QUESTION_END: Final = re.compile(r"[?？](?:[\s*_~`\"'”’)]|\[\^[^\]\s]+\])*$")  # a footnote may follow
ANSWER_MARK: Final = re.compile(_MARK.format(_ANSWER), _I)
FOLDED_ANSWER: Final = re.compile(r"<details\b", _I)
QUESTION_HEADING: Final = re.compile(r"(?:Q\s*+\d{0,3}|질문\s*+\d{1,3})\s*[.:)]", _I)
ITEM_NUMBER: Final = re.compile(r"^(?:(?:Q|질문)\s*+)?\d{0,3}\s*[.):](?!\d)\s*", _I)
KEYWORD_LINE: Final = re.compile(
    r"\s*+(?:\*\*|__)?\s*+(?P<label>" + KEYWORDS.pattern + r")\s*+(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*", _I
)
# A line in which only the template speaks: markers, numbers and labels without a word of the learner's.
EMPTY_LINE: Final = re.compile(
    r"[\s>#*_+\-]*+(?:\d{1,3}[.)])?[\s>*_+\-]*+(?:\[[ xX]?\])?\s*+"
    rf"(?:(?:{_QUESTION}|{_ANSWER})[\s*_]*+[.:)]|{KEYWORDS.pattern})?[\s*_:：.\-]*",
    _I,
)

# A line that only says that something is still to be written.
_WRITING = r"(?:작성|정리|업데이트|추가|공부|답변?)"
_PROMISE = (
    r"\b(?:TODO|TBD|WIP|coming\s+soon|not\s+started(?:\s+yet)?)\b"
    rf"|(?:답변?\s++)?(?:(?:추후에?|나중에|아직)\s*+)?(?:{_WRITING}\s*+(?:예정|중)|준비\s*+중)"
    rf"|(?:추후에?|나중에)\s*+{_WRITING}(?:\s*+(?:하기|할\s*+것))?"
)
_AROUND = r"[\s>#*_+\-(\[]*+(?:{})[\s*_.!…)\]]*+"
PROMISE: Final = re.compile(_AROUND.format(_PROMISE), _I)
# What stands where an answer will be.
NO_ANSWER: Final = re.compile(
    _AROUND.format(
        _PROMISE + r"|(?:아직\s*+)?(?:잘\s*+)?(?:모름|모르겠(?:음|다|습니다)|(?:답변?\s*+)?(?:없음|미정))"
        r"|(?:not\s+)?(?:answered|known)\s+yet|no\s+answer(?:\s+yet)?"
    ),
    _I,
)

# --- What a task or an entry says -----------------------------------------------------------------------------------
_KANG = r"강(?!(?-i:[화도좌조력세씩]))"  # 2강화 학습 is no lecture, 3강씩 an amount
# The count is looked for in one place of each list, for it is long: compiling it takes a while.
_LIST = rf"(?=\d)(?:(?:\s*(?:~|–|-|,|·|&|및|와|과|and|to|부터)\s*(?:lecture|lec\.?|ch(?:apter)?\.?|강의)?\s*)?\d{{1,4}}{_COUNT}(?:\s*{_KANG})?)+"
SUBJECTS: Final = re.compile(
    rf"(?P<amount>(?<!\w)(?:하루|매일|매주|주당|일주일|총|전체)에?\s*(?:강의\s*)?\d{{1,4}}(?:\s*[~–,-]\s*\d{{1,4}})?\s*강)"
    rf"|(?:lectures?|lec\.?|lesson|chapter|\bch(?:\.|(?=\s*0\d))|강의)\s*#?\s*(?P<lectures>{_LIST})"
    rf"|(?<![\d.])(?<!week\s)(?<!day\s)(?P<bare>\d{{1,4}}\s*{_KANG}(?:\s*(?:~|–|-|,|·|&|및|와|과|부터)\s*\d{{1,4}}\s*{_KANG})*"
    rf"|\d{{1,4}}(?:\s*(?:~|–|-|,|·|부터)\s*\d{{1,4}})*\s*{_KANG})"
    rf"|(?:assignments?|homework|\bhw|과제)\s*#?\s*(?P<assignments>(?=\d)(?:(?P<more>\s*(?:~|–|-|,|&|및|와|과|and)\s*)?\d{{1,2}}{_COUNT}(?(more)(?!\w)))+)"
    r"|(?P<project>\bproject\b|프로젝트)",
    _I,
)
# Korean verbs follow their subject, English ones stand before or after it. ``수강한`` and ``수강할`` only modify a noun.
ACTIONS: Final = {
    "started": re.compile(r"시작|착수|\bstart(?:ed|ing)?\b|\bbeg[ai]n\b", _I),
    "continued": re.compile(r"진행(?![한할])|계속|이어서|\bcontinu\w*|\bworked\s+on\b", _I),
    "finished": re.compile(
        r"완료(?![한할])|종료|마무리|마침|제출|끝(?:냄|내|$)|\bfinish(?:ed)?\b|\bcomplet\w+|\bdone\b|\bsubmit\w*", _I
    ),
    "watched": re.compile(
        r"수강(?![한할생])|시청(?![한할])|들음|들었|듣기|봄(?!\w)|봤|청강|완강|\bwatch(?:ed|ing)?\b", _I
    ),
    "written": re.compile(r"정리(?![한할])|작성|필기|요약|\bwr(?:o|i)te\w*|\bwritten\b|\bnotes?\b|\bsummar\w+", _I),
    "reviewed": re.compile(r"복습|리뷰|\breview(?:ed|ing)?\b(?!(?<=[:–—-]\sreview)\s+of\b)", _I),
}
NEGATION: Final = re.compile(r"\s*(?:하지\s*)?(?:못|않|안\s)")
NEGATED: Final = re.compile(rf"(?:못|안|\bnot|n't)\s+$|(?<!{_HANGUL})미$", _I)  # 못 들음, did not watch, 미수강
INTENDED: Final = re.compile(
    r"예정|계획|내일|다음\s*주|하기로|\bplan(?:s|ned|ning)?\s+to\b|\bwill\b|\bgoing\s+to\b|\btomorrow\b", _I
)
PARTLY: Final = re.compile(
    rf"절반|일부|반만|중간까지|(?:초반|앞부분|전반)부?(?:만|까지)?\s*(?:수강|시청|들|듣|봄|봤)|(?:수강|시청|듣는)\s*중(?!{_HANGUL})|\bhalf\b|\bpartly\b|\bpart\s+of\b",
    _I,
)
CONNECTOR: Final = re.compile(r"\s*+(?:,|·|&|및|와|과|그리고|and)?\s*$", _I)
# The chapters that a text begins with, 1장 ~ 3장 수강, and no sheets: 사진 2장, 1장짜리.
CHAPTERS: Final = re.compile(r"[\W\d장제및와과부터]*")
CHAPTER: Final = re.compile(rf"(?<=\d)(\s*)장(?=(?:부터|까지|과|와|을|를|에서|의)?(?!{_HANGUL}))")
PARENTHESES: Final = re.compile(r"\([^()]*\)")
