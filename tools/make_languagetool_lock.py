"""Writes models/languagetool.lock.json from jars that Maven fetched: paths, sizes, checksums.

    mvn -B -f tools/languagetool/pom.xml dependency:copy-dependencies
    python tools/make_languagetool_lock.py

Needed only when the version in tools/languagetool/pom.xml changes.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIBS = ROOT / "tools" / "languagetool" / "libs"
LOCK = ROOT / "models" / "languagetool.lock.json"


def main() -> None:
    """One entry a jar, sorted by path."""
    jars = [
        {
            "path": path.relative_to(LIBS).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(LIBS.rglob("*.jar"))
    ]
    server = next(jar for jar in jars if "/languagetool-server/" in str(jar["path"]))
    version = Path(str(server["path"])).parent.name
    about = "LanguageTool's server, English only, with everything it needs, as in a Maven repository. LGPL-2.1 or later."
    data = {"about": about, "version": version, "jars": jars}
    LOCK.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{LOCK.name}: {len(jars)} jars, LanguageTool {version}")


if __name__ == "__main__":
    main()
