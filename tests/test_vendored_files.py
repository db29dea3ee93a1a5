"""The browser libraries of others: pinned, unmodified, licensed."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tools.vendor import ROOT, vendor_folders


@pytest.mark.parametrize("vendor", vendor_folders(), ids=lambda path: path.relative_to(ROOT).parts[-4])
def test_every_vendored_file_is_the_pinned_one_and_there_is_no_other(vendor: Path) -> None:
    listed = {"manifest.json"}
    for package in json.loads((vendor / "manifest.json").read_text(encoding="utf-8"))["packages"]:
        assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
        assert package["license"]
        assert any(name.startswith("LICENSE") for name in package["files"])
        for name, digest in package["files"].items():
            path = vendor / package["folder"] / name
            assert hashlib.sha256(path.read_bytes()).hexdigest() == digest, path
            listed.add(f"{package['folder']}/{name}")
    assert {path.relative_to(vendor).as_posix() for path in vendor.rglob("*") if path.is_file()} == listed


def test_there_is_a_folder_of_them_to_look_at() -> None:
    assert len(vendor_folders()) >= 2
