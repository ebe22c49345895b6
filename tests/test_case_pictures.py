"""The name of a picture leads to a file below the folder of the case file, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpraudit.case.pictures import picture_path, why_refused
from cpraudit.errors import CaseError


@pytest.mark.parametrize(
    "name",
    ["ellie.jpg", "photographs/ellie.jpg", "photographs\\ellie.jpg", "./ellie.jpg", "a/b/c.png", "Zoë’s day.jpg",
     "constance.jpg", "auxiliary/nullarbor.png", "ellie..jpg", ".hidden/ellie.jpg"],
)  # fmt: skip
def test_a_file_in_the_folder_or_below_it_may_be_named(tmp_path: Path, name: str) -> None:
    path = picture_path(tmp_path, name)
    assert path.resolve().is_relative_to(tmp_path.resolve())
    assert path.name == name.replace("\\", "/").split("/")[-1]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../ellie.jpg", "leads out"),
        ("a/../../ellie.jpg", "leads out"),
        ("..\\ellie.jpg", "leads out"),
        ("a/.. /ellie.jpg", "leads out"),
        ("...", "leads out"),
        ("/etc/passwd", "not the name of a file in the folder"),
        ("\\Windows\\win.ini", "not the name of a file in the folder"),
        ("\\\\server\\share\\ellie.jpg", "not the name of a file in the folder"),
        ("//server/share/ellie.jpg", "not the name of a file in the folder"),
        ("C:\\ellie.jpg", "not the name of a file in the folder"),
        ("c:ellie.jpg", "not the name of a file in the folder"),
        ("http://example.org/ellie.jpg", "not the name of a file in the folder"),
        ("file:///ellie.jpg", "not the name of a file in the folder"),
        ("ellie.jpg:hidden", "not the name of a file in the folder"),
        ("NUL", "a device"),
        ("con.jpg", "a device"),
        ("photographs/com1.png", "a device"),
        ("photographs./ellie.jpg", "which Windows drops"),
        ("ellie.jpg ", "which Windows drops"),
        ("", "not the name of a file"),
        (".", "not the name of a file"),
        ("photographs/", "not the name of a file"),
        ("ellie?.jpg", "not the name of a file"),
        ("ellie\x00.jpg", "not the name of a file"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str, why: str) -> None:
    assert why in why_refused(name)
    with pytest.raises(CaseError, match="cannot be used") as caught:
        picture_path(tmp_path, name)
    assert why in str(caught.value)


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (folder / "real.jpg").write_bytes(b"x")
    try:
        (folder / "out.jpg").symlink_to(tmp_path / "secret.jpg")
        (folder / "up").symlink_to(tmp_path, target_is_directory=True)
        (folder / "in.jpg").symlink_to(folder / "real.jpg")
        (folder / "loop.jpg").symlink_to(folder / "loop.jpg")
    except OSError:
        pytest.skip("this machine lets nobody make links")
    for name in ("out.jpg", "up/secret.jpg"):
        with pytest.raises(CaseError, match="leads out of the folder"):
            picture_path(folder, name)
    assert picture_path(folder, "in.jpg").read_bytes() == b"x"
