"""Checks a Word template: everything that is wrong with it at once, and what its paper must hold and it never prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cpraudit.case.fields import Paper
from cpraudit.generate.checking.blocks import misplaced, pair
from cpraudit.generate.checking.emptiness import may_be_empty
from cpraudit.generate.checking.model import Problem, Rule
from cpraudit.generate.checking.statements import Use, follow
from cpraudit.generate.checking.stories import Story, stories
from cpraudit.generate.checking.syntax import read
from cpraudit.generate.checking.tags import find_tags
from cpraudit.generate.checking.trial import faults
from cpraudit.generate.computed import Kind
from cpraudit.generate.template_fields import Field, template_fields, walk
from cpraudit.generate.template_file import TemplateFile, carried, open_template, plain


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a template.

    Attributes:
        problems: what is wrong with it, in the order of the document.
        never_printed: facts that the paper must hold and the template never prints, with what each is.
        unused: other fields that the template never names.

    """

    name: str
    paper: Paper
    tags: int
    problems: tuple[Problem, ...]
    never_printed: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]


def check_template(path: Path, paper: Paper) -> Checked:
    """Everything that can be said of a template of a paper; raises SettingsError when it is no sound Word file."""
    template, root = open_template(path), template_fields(paper)
    use = Use()
    use.problems += [Problem(Rule.CARRIED, "the file", "", f"it holds {what}") for what in carried(template)]
    tags = _read(template, root, use)
    use.problems += _lists_without_notes(root, paper, use)
    if not use.problems:
        use.problems += _trial(template, root)
    return Checked(
        template.name,
        paper,
        tags,
        tuple(dict.fromkeys(use.problems)),
        tuple(_never_printed(root, paper, use)),
        tuple(_unused(root, use)),
    )


def fitting_paper(path: Path) -> Paper:
    """The paper whose fields a template names: the one with the fewest that do not exist; raises SettingsError."""
    template = open_template(path)

    def strangers(paper: Paper) -> int:
        use = Use()
        _read(template, template_fields(paper), use)
        return sum(1 for problem in use.problems if problem.rule is Rule.UNKNOWN_FIELD)

    return min(Paper, key=strangers)


def _read(template: TemplateFile, root: Field, use: Use) -> int:
    """Reads every story; gives back the number of tags."""
    return sum(_story(story, root, use) for story in stories(template))


def _story(story: Story, root: Field, use: Use) -> int:
    """Checks one story; gives back the number of its tags."""
    found = find_tags(story, frozenset(path for path, field in walk(root) if field.kind is Kind.TEXT))
    if not story.filled:
        use.problems += [
            Problem(
                Rule.NOT_FILLED,
                tag.place,
                tag.text,
                "endnotes are not filled: use a footnote or the text itself",
            )
            for tag in found.tags
        ]
        return len(found.tags)
    reads, wrong = [], [*found.problems, *misplaced(found.tags)]
    for tag in found.tags:
        entry, problem = read(tag)
        reads.append(entry)
        wrong += [problem] if problem else []
    paired = pair(reads)
    wrong += paired.problems
    if not paired.problems:
        wrong += may_be_empty(story.root, found.tags)
    before = len(use.problems)
    follow(paired.lines, root, use, pictures=story.name not in ("footnotes",))
    use.problems[before:] = sorted([*wrong, *use.problems[before:]], key=lambda problem: problem.order)
    return len(found.tags)


def _lists_without_notes(root: Field, paper: Paper, use: Use) -> Iterator[Problem]:
    """Lists that this paper needs: without their note, nothing at all is printed when they are empty."""
    needed = {path: field for path, field in walk(root) if field.kind is Kind.LIST and paper in field.needed}
    for path, tag in use.loops.items():
        note = f"{path}_note"
        if path in needed and note not in use.used:
            yield tag.problem(
                Rule.LIST_WITHOUT_NOTE,
                f"where there are no {path.rpartition('.')[2].replace('_', ' ')}, nothing says why: print "
                f"{{{{ {note} }}}} beside the loop",
            )


def _trial(template: TemplateFile, root: Field) -> list[Problem]:
    return [
        Problem(Rule.DOES_NOT_RUN, "the file", "", told)
        for told in faults(plain(template), template.name, root)
    ]


# ---- what is not used


def _never_printed(root: Field, paper: Paper, use: Use) -> Iterator[tuple[str, str]]:
    """The facts that the paper needs, wherever the parts in which they stand are needed too."""
    shown = set(use.printed)
    for path, field in walk(root):
        if path in use.printed:
            shown |= {_beside(path, fact) for fact in field.prints}
    yield from _missing(root, paper, shown, "")


def _missing(part: Field, paper: Paper, shown: set[str], above: str) -> Iterator[tuple[str, str]]:
    for name, field in part.fields.items():
        path = f"{above}{name}"
        if paper not in field.needed or path in shown:
            continue
        below = f"{path}[]." if field.kind is Kind.LIST else f"{path}."
        if not field.fields:
            yield path, field.description
        elif any(fact.startswith(below) for fact in shown):
            yield from _missing(field, paper, shown, below)
        else:  # one line for all of it
            yield path, field.description


def _beside(path: str, fact: str) -> str:
    """The full path of a fact: '.taken' stands beside the field that shows it."""
    return f"{path.rpartition('.')[0]}{fact}" if fact.startswith(".") else fact


def _unused(root: Field, use: Use) -> Iterator[str]:
    for path, field in walk(root):
        if not field.note and field.kind is not Kind.PART and path not in use.used:
            yield path
