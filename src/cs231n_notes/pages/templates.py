"""The Jinja templates of the pages."""

from __future__ import annotations

from functools import cache

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined

from cs231n_notes.pages.text import printable


def keep_compiled(compiled: BytecodeCache) -> None:
    """Let compiled templates outlive the process, where an adapter has a place for them: compiling takes longest."""
    environment().bytecode_cache = compiled


@cache
def environment() -> Environment:
    """The templates, autoescaped. They are well-formed XHTML; a name they do not know is an error."""
    return Environment(
        loader=PackageLoader("cs231n_notes", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
        auto_reload=False,
        optimized=False,  # it costs more to compile than it saves in a build
    )
