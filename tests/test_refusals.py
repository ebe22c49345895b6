"""Files that are no report: each refused with its own sentence, nothing written, the file untouched."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from making_docx import p, parts, zipped
from making_hostile import HOSTILE, OPENED, SECRET, UNREADABLE

from cpraudit.document import convert
from cpraudit.document.read import read_report
from cpraudit.errors import ReportRefused, ReportUnreadable


@pytest.fixture(autouse=True)
def _without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "libreoffice", lambda: None)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary files would go to."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("which", [*UNREADABLE, *HOSTILE])
def test_refused_with_a_sentence_that_says_what_is_wrong_and_what_to_do(
    tmp_path: Path, scratch: Path, which: str
) -> None:
    case = (UNREADABLE | HOSTILE)[which]
    path = tmp_path / case.name
    path.write_bytes(case.build())
    before = path.read_bytes()
    with pytest.raises(ReportUnreadable) as refusal:
        read_report(path)
    sentence = str(refusal.value)
    assert sentence.startswith(f"{case.name} ")
    assert case.wrong in sentence
    assert case.to_do in sentence
    assert sentence.endswith(".")
    assert SECRET not in sentence
    assert "Ruby" not in sentence
    assert isinstance(refusal.value, ReportRefused) == (which in HOSTILE)
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None, (
        "no library's words in the log"
    )
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == sorted([path, scratch])
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("which", OPENED)
def test_odd_but_harmless_files_are_opened(tmp_path: Path, scratch: Path, which: str) -> None:
    path = tmp_path / "odd.docx"
    path.write_bytes(OPENED[which]())
    assert read_report(path).blocks[0].text == SECRET
    assert sorted(tmp_path.iterdir()) == sorted([path, scratch])
    assert list(scratch.iterdir()) == []


def test_a_missing_file_is_named_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "réport.docx"
    with pytest.raises(ReportUnreadable) as refusal:
        read_report(path)
    assert str(refusal.value) == f"There is no file {path}. Check the name and the folder."


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(ReportUnreadable, match=r"is a folder\. Give the name of the report inside it\.$"):
        read_report(tmp_path)


def test_a_file_used_as_a_folder_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"x")
    with pytest.raises(ReportUnreadable, match="There is no file"):
        read_report(tmp_path / "a.docx" / "b.docx")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "close it in Word, or ask for the right to read it."),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error."),
        (OSError(), "the disk or network gave an error."),
    ],
)
def test_locked_and_unreadable_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(zipped(parts(p(SECRET))))

    def locked(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(ReportUnreadable) as refusal:
        read_report(path)
    assert str(refusal.value).startswith("r.docx ")
    assert str(refusal.value).endswith(words)


@pytest.mark.parametrize("name", ["a\0b.docx", "x" * 5000 + ".docx"])
def test_impossible_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReportUnreadable, match=r"There is no file|cannot be read"):
        read_report(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on Windows")
def test_a_device_is_no_report() -> None:
    with pytest.raises(ReportUnreadable, match="zero is not a Word document"):
        read_report(Path("/dev/zero"))


def test_non_ascii_paths_are_opened_and_named_in_refusals(tmp_path: Path) -> None:
    folder = tmp_path / "Fälle – 報告"
    folder.mkdir()
    good, bad = folder / "Zoë.docx", folder / "Ĳsbrand ’s.docx"
    good.write_bytes(zipped(parts(p("text"))))
    bad.write_bytes(b"PK")
    assert read_report(good).name == "Zoë.docx"
    with pytest.raises(ReportUnreadable, match=r"^Ĳsbrand ’s\.docx is damaged"):
        read_report(bad)


def test_running_out_of_memory_or_depth_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(zipped(parts(p(SECRET))))
    for error, words in ((MemoryError, "far larger"), (RecursionError, "Word never uses")):
        monkeypatch.setattr(
            "cpraudit.document.read._Reader.read", lambda _, e=error: (_ for _ in ()).throw(e)
        )
        with pytest.raises(ReportRefused, match=words):
            read_report(path)


MEASURE = """
import re, sys
from pathlib import Path
from cpraudit.document.read import read_report
from cpraudit.errors import ReportUnreadable
for name in sys.argv[1:]:
    try:
        read_report(Path(name))
    except ReportUnreadable:
        pass
print(int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of one process alone is told by Linux only")
def test_hostile_files_stay_below_300_mb_together(tmp_path: Path) -> None:
    files = []
    for number, case in enumerate((UNREADABLE | HOSTILE).values()):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(case.build())
        files.append(str(path))
    done = subprocess.run([sys.executable, "-c", MEASURE, *files], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300
