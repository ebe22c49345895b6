"""Turns .doc, .rtf, .odt and Strict files into .docx through LibreOffice, when it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from cpraudit.document.package import read_file
from cpraudit.document.refusals import NeedsConversion
from cpraudit.errors import ReportUnreadable

TIMEOUT_SECONDS = 120
_NO_PROXY_THERE = "127.0.0.1", 9  # the "discard" port: whatever asks for it gets nothing

# LibreOffice fetches linked pictures from the internet while it loads a file. This profile keeps it from
# running macros, from following links where it asks for leave, and sends all that it fetches nonetheless
# (pictures linked in .doc files) to a port where nobody listens. Tested against a real server.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>{host}</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>{port}</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>{host}</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>{port}</value></prop>
<prop oor:name="ooInetFTPProxyName" oor:op="fuse"><value>{host}</value></prop>
<prop oor:name="ooInetFTPProxyPort" oor:op="fuse"><value>{port}</value></prop>
<prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop>
</item>
</oor:items>
""".format(host=_NO_PROXY_THERE[0], port=_NO_PROXY_THERE[1])


def libreoffice() -> Path | None:
    """Where LibreOffice is installed, or None."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    if on_path:
        return Path(on_path)
    windows = (os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)"))
    usual = [Path(folder, "LibreOffice", "program", "soffice.exe") for folder in windows if folder]
    usual.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return next((path for path in usual if path.is_file()), None)


def to_docx(data: bytes, needed: NeedsConversion) -> tuple[bytes, str]:
    """The same report as .docx bytes, and the name of the converter.

    Works on a copy in a private temporary folder that is deleted afterwards, with a profile of its own so
    that no recent-files list keeps the name. Raises `needed` when LibreOffice is absent or does not manage.
    """
    office = libreoffice()
    if office is None:
        raise needed
    try:
        # On Windows a program that is still closing may hold a file for a moment: its deletion is then left
        # to the system's cleaning of temporary files, which must not cost the user the result.
        with tempfile.TemporaryDirectory(prefix="cpraudit-", ignore_cleanup_errors=True) as folder:
            return _convert(office, Path(folder), data, needed.suffix), "LibreOffice"
    except (OSError, subprocess.SubprocessError, ReportUnreadable):
        raise needed from None


def _convert(office: Path, folder: Path, data: bytes, suffix: str) -> bytes:
    source, profile, out = folder / f"report{suffix}", folder / "profile", folder / "out"
    source.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    command = [
        str(office), "--headless", "--norestore", "--nolockcheck", "--nodefault",
        f"-env:UserInstallation={profile.as_uri()}", "--convert-to",
        "docx:Office Open XML Text", "--outdir", str(out), str(source),
    ]  # fmt: skip
    nowhere = "http://{}:{}".format(*_NO_PROXY_THERE)
    environment = {k: v for k, v in os.environ.items() if k.lower() != "no_proxy"}
    environment |= dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), nowhere)
    environment |= dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))  # its own scratch files go with ours
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=environment, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(TIMEOUT_SECONDS)
    finally:
        _end(process)
    return read_file(out / "report.docx")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a LibreOffice that still runs, together with the processes that it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
