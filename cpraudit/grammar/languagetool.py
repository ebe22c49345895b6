"""LanguageTool through language-tool-python: British English, our choice of rules, this machine only.

The library's own way of starting a server is not used: without a local copy it fetches one from the internet. It is
given the address of a server that runs already, and its requests go through a session of ours that knows no proxy
and follows no redirection, so that no text can be led elsewhere. The one import of language_tool_python.
"""

from __future__ import annotations

import ipaddress
import threading
import urllib.parse
from collections.abc import Sequence
from typing import Any

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError

from cpraudit.errors import SettingsError
from cpraudit.grammar.curation import kept_rules
from cpraudit.grammar.model import SPELLING, EngineFailed, EngineNote, Remark

_SPELL_RULE = "MORFOLOGIK_RULE_EN_GB"
_SECONDS = 60  # for one paragraph


class _Direct(LanguageTool):
    """The library's client with requests that go to the given address and nowhere else."""

    def __init__(self, address: str) -> None:
        self._own = threading.local()
        super().__init__("en-GB", remote_server=address)

    def _query_server(self, url: str, params: Any = None, num_tries: int = 1, method: str = "get") -> Any:
        session = getattr(self._own, "session", None)
        if session is None:
            session = self._own.session = requests.Session()
            session.trust_env = False  # no proxy, no .netrc
        try:
            send = {"data": params} if method == "post" else {"params": params}
            answer = session.request(method.upper(), url, timeout=_SECONDS, allow_redirects=False, **send)
            if answer.status_code != requests.codes.ok:
                raise LanguageToolError(f"status {answer.status_code}")
            return answer.json()
        except (requests.RequestException, ValueError) as error:
            raise LanguageToolError(type(error).__name__) from None


class LanguageToolClient:
    """The engine: paragraphs go to a running server. Safe to use from several threads."""

    def __init__(self, address: str, how: str) -> None:
        """`how` says where the server came from. Raises EngineFailed when nothing answers at the address."""
        self._how = how
        try:
            self._tool = _Direct(address)
            kept = kept_rules("languagetool")
            self._kept = {rule.id for rule in kept}
            self._tool.enabled_rules = {rule.enable or rule.id for rule in kept}
            self._tool.enabled_rules_only = True
            self._version = self._ask_version()
        # The library raises SystemError or SystemExit where it meets a Java that it does not like.
        except (LanguageToolError, OSError, ModuleNotFoundError, SystemError, SystemExit) as error:
            raise EngineFailed(
                f"nothing answers as LanguageTool at {address} ({type(error).__name__})"
            ) from None

    def _ask_version(self) -> str:
        answer = self._tool._query_server(
            urllib.parse.urljoin(self._tool.url, "check"),
            {"language": "en-GB", "text": "Yes."},
            method="post",
        )
        return str(answer.get("software", {}).get("version", ""))

    @property
    def note(self) -> EngineNote:
        """What it is."""
        number = len(kept_rules("languagetool"))
        return EngineNote(
            "LanguageTool", True, self._version, f"British English, {number} of its rules; {self._how}"
        )

    def check(self, text: str) -> Sequence[Remark]:
        """The remarks of the kept rules on one paragraph. Raises EngineFailed when the server does not answer."""
        try:
            matches = self._tool.check(text)
        except (LanguageToolError, OSError, KeyError, TypeError, AttributeError) as error:
            raise EngineFailed(f"LanguageTool stopped answering ({type(error).__name__})") from None
        return [
            Remark(
                match.offset,
                match.offset + match.error_length,
                " ".join(match.message.split()),
                match.replacements[0] if match.replacements else "",
                SPELLING if match.rule_id == _SPELL_RULE else match.rule_id,
            )
            for match in matches
            if match.rule_id in self._kept
        ]


def checked_address(address: str, elsewhere_accepted: bool) -> str:
    """An address from the settings, fit for use. Raises SettingsError when it is none or leaves this machine.

    `elsewhere_accepted` is the setting that says in so many words that report text goes to another computer.
    """
    parts = urllib.parse.urlsplit(address if "//" in address else f"http://{address}")
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if parts.scheme not in ("http", "https") or not host:
        raise SettingsError(
            f"languagetool_address: '{address}' is not an address. Write it like http://127.0.0.1:8081."
        )
    if not is_loopback(host) and not elsewhere_accepted:
        raise SettingsError(
            f"languagetool_address: '{host}' is another computer, and every paragraph of the report would be sent there. "
            "Use a server on this machine (http://127.0.0.1:8081). If your agency runs one of its own and has decided "
            "this, set i_accept_that_report_text_is_sent_to_another_computer: true as well."
        )
    name = "127.0.0.1" if host == "localhost" else f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}:{port or (443 if parts.scheme == 'https' else 80)}"


def is_loopback(host: str) -> bool:
    """True for this machine's own addresses."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
