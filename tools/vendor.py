"""Fetch the browser files that are committed under `static/vendor/` anew, and check their sums.

    python tools/vendor.py            fetch the pinned versions; differing sums are an error
    python tools/vendor.py --accept   fetch, and write the sums of what came (after changing a version)

npm does the fetching, from whatever registry it is set up for. Nothing of a package is run.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tools.command_line import parser_of

ROOT = Path(__file__).parent.parent


def vendor_folders() -> list[Path]:
    """Return every folder of browser files in the sources, by its manifest."""
    found = [*ROOT.glob("shared/src/**/static/vendor"), *ROOT.glob("packages/*/src/**/static/vendor")]
    return sorted(folder for folder in found if (folder / "manifest.json").is_file())


def main() -> int:
    """Fetch every package of the manifest and report files whose sum is not the pinned one."""
    arguments = parser_of(__file__, __doc__)
    arguments.add_argument("--accept", action="store_true", help="write the new sums into the manifest")
    accept = arguments.parse_args().accept
    if shutil.which("npm") is None:
        print("error: npm is not installed\ncure: install Node.js, or leave the committed files as they are")
        return 1
    wrong = [line for folder in vendor_folders() for line in refresh_folder(folder, accept=accept)]
    print("\n".join(wrong) if wrong else "all files are as the manifest says")
    return 1 if wrong else 0


def refresh_folder(vendor: Path, *, accept: bool) -> list[str]:
    """Fetch every package that the manifest in this folder names."""
    path = vendor / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    wrong = [line for package in manifest["packages"] for line in refresh(package, vendor, accept=accept)]
    if accept:
        path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return wrong


def refresh(package: dict[str, object], vendor: Path, *, accept: bool) -> list[str]:
    """Fetch one package and put its files in place; files with another sum are named and left out."""
    folder = vendor / str(package["folder"])
    files = package["files"]
    assert isinstance(files, dict)
    wrong = []
    what = f"{package['name']}@{package['version']}"
    with tempfile.TemporaryDirectory() as work, tarfile.open(pack(what, Path(work))) as archive:
        for name in files:
            content = archive.extractfile(f"package/{name}")
            assert content is not None
            data = content.read()
            found = hashlib.sha256(data).hexdigest()
            if accept:
                files[name] = found
            if files[name] == found:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
            else:
                wrong.append(f"error: {what} {name}: {found}, expected {files[name]}")
    return wrong


def pack(what: str, folder: Path) -> Path:
    """Let npm download one package as an archive, without installing it."""
    print(f"fetching {what}", flush=True)
    subprocess.run(["npm", "pack", what, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.tgz"))


if __name__ == "__main__":
    sys.exit(main())
