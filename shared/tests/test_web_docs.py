"""The documentation page: bundled, pinned, and shut off from the network."""

import re

import httpx
from starlette.applications import Starlette

from groundwork.web import docs_routes


def application(**options: str) -> Starlette:
    return Starlette(routes=docs_routes(title="Demo & more", **options))


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


async def test_a_service_with_a_page_of_its_own_is_a_link_away() -> None:
    for options, links in (({"home": '/"x'}, ['<a href="/&quot;x">← Demo &amp; more</a>']), ({}, [])):
        transport = httpx.ASGITransport(application(**options))
        async with httpx.AsyncClient(transport=transport, base_url="http://shop") as http:
            assert re.findall(r"<a href=.*← .*</a>", (await http.get("/docs")).text) == links


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
