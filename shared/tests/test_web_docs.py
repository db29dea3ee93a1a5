"""The documentation page: bundled, pinned, and shut off from the network."""

import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import httpx
from starlette.applications import Starlette

from groundwork.web import docs_routes

VENDOR = Path(str(files("groundwork.web"))) / "static" / "vendor"
MANIFEST = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))


def application(**options: str) -> Starlette:
    return Starlette(routes=docs_routes(title="Demo & more", **options))


def test_every_vendored_file_is_the_pinned_one_and_there_is_no_other() -> None:
    listed = {"manifest.json"}
    for package in MANIFEST["packages"]:
        assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
        assert package["license"]
        assert any(name.startswith("LICENSE") for name in package["files"])
        for name, digest in package["files"].items():
            path = VENDOR / package["folder"] / name
            assert hashlib.sha256(path.read_bytes()).hexdigest() == digest, path
            listed.add(f"{package['folder']}/{name}")
    assert {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()} == listed


async def test_the_page_and_all_it_names_are_served_from_here() -> None:
    transport = httpx.ASGITransport(application())
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as http:
        page = await http.get("/docs")
        named = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        answers = {name: await http.get(f"/{name}") for name in named if name != "/openapi.json"}

    assert "<title>Demo &amp; more</title>" in page.text
    assert len(named) >= 5
    assert not [name for name in named if "//" in name]
    assert {answer.status_code for answer in answers.values()} == {200}
    assert answers["docs/init.js"].headers["content-type"].startswith("text/javascript")


async def test_the_policy_allows_no_other_origin_and_no_inline_script() -> None:
    transport = httpx.ASGITransport(application())
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as http:
        page = await http.get("/docs")
    policy = dict(part.strip().split(" ", 1) for part in page.headers["content-security-policy"].split(";"))

    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == "'self'"
    assert "http" not in page.headers["content-security-policy"]
    assert re.findall(r"<script(?![^>]*src=)", page.text) == []


async def test_an_openapi_url_cannot_break_out_of_the_script() -> None:
    transport = httpx.ASGITransport(application(openapi_url='/a"</script>'))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as http:
        assert r'url: "/a\"</script>"' in (await http.get("/docs/init.js")).text
        assert "/a&quot;&lt;/script&gt;" in (await http.get("/docs")).text
