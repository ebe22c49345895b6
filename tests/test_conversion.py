"""Old and foreign formats are converted by the real LibreOffice, off-line, leaving nothing behind."""

import hashlib
import http.server
import io
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from making_docx import body_texts
from making_hostile import SECRET, strict
from PIL import Image

from cpraudit.document import convert
from cpraudit.document.read import read_report
from cpraudit.errors import ReportUnreadable

FORMATS = {"odt": "odt", "rtf": "rtf", "doc": "doc:MS Word 97"}
needs_libreoffice = pytest.mark.skipif(
    convert.libreoffice() is None and "CI" not in os.environ,
    reason="LibreOffice is not installed here; it is in CI",
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for LibreOffice")


def sample(path: Path, linked: str = "") -> None:
    """A small report, perhaps with a picture that is only linked to."""
    made = docx.Document()
    made.add_heading("A. The child", 1)
    made.add_paragraph("Ruby was born on 3 May 2019 — “our sunshine”.")
    made.add_table(1, 2).cell(0, 0).text = "Zoë Ångström"
    made.add_paragraph("End.")
    if linked:
        picture = io.BytesIO()
        Image.new("RGB", (9, 9)).save(picture, "PNG")
        run = made.add_paragraph().add_run()
        run.add_picture(io.BytesIO(picture.getvalue()))
        blip = next(run._r.iter(qn("a:blip")))
        del blip.attrib[qn("r:embed")]
        blip.set(qn("r:link"), made.part.relate_to(linked, RELATIONSHIP_TYPE.IMAGE, is_external=True))
    made.save(str(path))


def written_by_libreoffice(folder: Path, kind: str, linked: str = "") -> Path:
    """The sample as LibreOffice itself saves it in another format."""
    sample(folder / "made.docx", linked)
    office = convert.libreoffice()
    assert office is not None
    profile = (folder / "profile").as_uri()
    command = [
        str(office),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        FORMATS[kind],
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(folder / "made.docx")], check=True, capture_output=True, timeout=120)
    path = folder / f"Bericht – Zoë.{kind}"
    (folder / f"made.{kind}").rename(path)
    return path


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary files go to."""
    folder = tmp_path / "scratch of ours"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@needs_libreoffice
@pytest.mark.parametrize("kind", FORMATS)
def test_other_formats_are_converted_and_read(tmp_path: Path, scratch: Path, kind: str) -> None:
    path = written_by_libreoffice(tmp_path, kind)
    before = path.read_bytes()
    document = read_report(path)
    assert body_texts(document) == [
        "A. The child",
        "Ruby was born on 3 May 2019 — “our sunshine”.",
        "Zoë Ångström",
        "End.",
    ]
    assert document.blocks[0].outline == 0
    assert document.tables[0].width == 2
    assert (document.name, document.converted_by) == (path.name, "LibreOffice")
    assert document.sha256 == hashlib.sha256(before).hexdigest()
    assert path.read_bytes() == before
    assert list(scratch.iterdir()) == []


@needs_libreoffice
def test_a_strict_file_is_converted_and_read(tmp_path: Path, scratch: Path) -> None:
    path = tmp_path / "strict.docx"
    path.write_bytes(strict())
    document = read_report(path)
    assert (body_texts(document), document.converted_by) == ([SECRET], "LibreOffice")
    assert list(scratch.iterdir()) == []


@pytest.fixture
def internet() -> Iterator[tuple[str, list[str]]]:
    """An address that a picture may be linked to, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names are given

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/picture.png", asked
    server.shutdown()
    server.server_close()
    thread.join()


@needs_libreoffice
@pytest.mark.parametrize("kind", ["odt", "doc"])
def test_pictures_that_are_only_linked_to_are_not_fetched_while_converting(
    tmp_path: Path, scratch: Path, internet: tuple[str, list[str]], kind: str
) -> None:
    address, asked = internet
    path = written_by_libreoffice(tmp_path, kind, linked=address)
    assert asked, "LibreOffice as it comes fetches the picture, or this test shows nothing"
    asked.clear()
    assert "Zoë Ångström" in body_texts(read_report(path))
    assert asked == []


@needs_libreoffice
def test_a_damaged_file_is_refused_though_libreoffice_is_there(tmp_path: Path, scratch: Path) -> None:
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"))
    with pytest.raises(ReportUnreadable, match="an old Word document"):
        read_report(path)
    assert list(scratch.iterdir()) == []


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A script in the place of LibreOffice; it is called with the same arguments."""
    office = tmp_path / "soffice"
    office.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    office.chmod(0o755)
    monkeypatch.setattr(convert, "libreoffice", lambda: office)


FAILING = {
    "fails": "raise SystemExit(1)",
    "writes nothing": "",
    "writes rubbish": (
        "import sys, pathlib\nout = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "out.mkdir()\n(out / 'report.docx').write_bytes(b'rubbish')"
    ),
}


@posix
@pytest.mark.parametrize("how", FAILING)
def test_a_libreoffice_that_fails_leads_to_the_usual_sentence(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    stand_in(tmp_path, monkeypatch, FAILING[how])
    path = tmp_path / "r.rtf"
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(ReportUnreadable) as refusal:
        read_report(path)
    assert str(refusal.value).startswith("r.rtf is ")
    assert "Open it in Word" in str(refusal.value)
    assert list(scratch.iterdir()) == []


@posix
def test_a_libreoffice_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "process id"
    child = (
        "import subprocess, sys, time, pathlib\nchild = subprocess.Popen([sys.executable, '-c', "
        "'import time; time.sleep(60)'])\n"
    )
    stand_in(
        tmp_path,
        monkeypatch,
        f"{child}pathlib.Path({str(note)!r}).write_text(str(child.pid))\ntime.sleep(60)",
    )
    monkeypatch.setattr(convert, "TIMEOUT_SECONDS", 2)
    path = tmp_path / "r.rtf"
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(ReportUnreadable, match="rich text file"):
        read_report(path)
    for _ in range(100):  # a killed process lives on until somebody has taken note of its death
        if not _alive(int(note.read_text())):
            break
        time.sleep(0.05)
    else:
        pytest.fail("a process was left behind")
    assert list(scratch.iterdir()) == []


def _alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process_id}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


def test_a_full_disk_leads_to_the_usual_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "libreoffice", lambda: tmp_path / "soffice")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no such folder"))
    path = tmp_path / "r.rtf"
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(ReportUnreadable, match="rich text file"):
        read_report(path)


def test_where_libreoffice_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES(X86)", "")
    monkeypatch.setattr(
        Path, "is_file", lambda path: path == tmp_path / "LibreOffice" / "program" / "soffice.exe"
    )
    assert convert.libreoffice() == tmp_path / "LibreOffice" / "program" / "soffice.exe"
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert convert.libreoffice() is None
    monkeypatch.setattr(shutil, "which", lambda name: f"/somewhere/{name}")
    assert convert.libreoffice() == Path("/somewhere/soffice")
