"""The command line: ``cs231n-notes init``, ``split`` and ``check``.

Exit status 0: all well; 1: the notes need attention; 2: it could not be run as asked, with one line on standard error
that says why.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from cs231n_notes import checking, repository, terminal
from cs231n_notes.labels import LANGUAGES
from cs231n_notes.sources import STDIN, SourceError

WELL, ATTENTION, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    terminal.prepare()
    options = _parser().parse_args(arguments)
    status = WELL
    try:
        status = options.run(options)
        sys.stdout.flush()
    except SourceError as error:
        return _failed(str(error))
    except BrokenPipeError:  # `cs231n-notes check | head`
        terminal.finish()
    except OSError as error:
        terminal.finish()
        return _failed(f"{error.filename or ''}: {error.strerror or error}".lstrip(": "))
    except KeyboardInterrupt:
        return _failed("interrupted")
    return status


def _failed(message: str) -> int:
    """Say why in one line: the first problem, and how many there are beside it."""
    first, *others = message.splitlines()
    print(f"cs231n-notes: {first}" + (f" (and {len(others)} more)" if others else ""), file=sys.stderr)
    return FAILED


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, as for everything else that cannot be run as asked."""
        self.exit(FAILED, f"{self.prog}: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="cs231n-notes", description="Study notes in one README, as a site.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    starting = commands.add_parser("init", help="make a site of a folder with a README: settings, course, workflow")
    starting.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, default=Path(), help="the folder, by default this"
    )
    starting.add_argument("--force", action="store_true", help="replace files that differ")
    starting.set_defaults(run=_init)

    splitting = commands.add_parser("split", help="write the site's pages as Markdown files")
    _add_sources(splitting)
    splitting.add_argument("--out", required=True, metavar="DIR", type=Path, help="the folder to write into")
    splitting.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="the language of headings and labels, by default that of the theme in mkdocs.yml, and ko without one",
    )
    splitting.add_argument("--repo", metavar="URL", default="", help="the repository on the web, for links into it")
    splitting.set_defaults(run=_split)

    check = commands.add_parser("check", help="say what in the notes looks like a slip, with line and column")
    _add_sources(check, needed=False)
    check.add_argument("--explain", metavar="CODE", help="what a rule finds and why, by its code or name; no README")
    checking.add_arguments(check)
    check.set_defaults(run=_check)
    return parser


def _add_sources(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    parser.add_argument(
        "readme", metavar="README", nargs=None if needed else "?", help="the notes; - for standard input"
    )
    parser.add_argument("--course", metavar="FILE", help="course.yml, by default the one beside the README")


def _init(options: argparse.Namespace) -> int:
    from cs231n_notes import init  # noqa: PLC0415 - once in the life of a repository

    for line in init.init(options.folder, force=options.force):
        terminal.say(line)
    return WELL


def _split(options: argparse.Namespace) -> int:
    from cs231n_notes import site, split  # noqa: PLC0415 - `check` needs neither templates nor charts
    from cs231n_notes.beside import Web  # noqa: PLC0415

    root = repository.root(options.readme)
    made = site.build(
        options.readme,
        course=options.course,
        root=root,
        web=Web(repository=options.repo.rstrip("/")),
        language=options.lang or repository.language(root, without="ko"),
    )
    refused = []
    for outcome, path in split.split(made, options.out):
        terminal.say(f"{outcome} {path}")
        if outcome is split.Outcome.REFUSED:
            refused.append(path)
    if refused:
        return _failed(f"{options.out}: not ours and left alone ({len(refused)}): {', '.join(refused[:3])}")
    return WELL


def _check(options: argparse.Namespace) -> int:
    if options.explain is not None:
        return _explain(options.explain, options.lang or repository.language(repository.root(STDIN)))
    if options.readme is None:
        return _failed("README is missing; see cs231n-notes check --help")
    return WELL if checking.run(options) else ATTENTION


def _explain(name: str, language: str) -> int:
    from cs231n_notes.rules import manual  # noqa: PLC0415 - `check` itself needs no examples

    rule = manual.named(name)
    if rule is None:
        near = manual.nearest(name)
        return _failed(f"there is no rule {name!r}; did you mean {near.code} ({near.name})?")
    print(manual.explain(rule, language), end="")
    return WELL
