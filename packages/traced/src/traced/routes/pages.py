"""The dashboard's files and the API's description, read and packed once, and served from memory."""

import gzip
import hashlib
import html
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from starlette.types import Receive, Scope

from traced.errors import UnknownRoute
from traced.routes.packing import takes_gzip
from traced.routes.resource import Answer, Handler

_TYPES = {
    "css": b"text/css; charset=utf-8",
    "html": b"text/html; charset=utf-8",
    "js": b"text/javascript; charset=utf-8",
    "json": b"application/json",
    "svg": b"image/svg+xml",
    "yaml": b"application/yaml",
}
# Nothing may be loaded from elsewhere, no inline script or style runs, nobody may frame the page.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src {sources}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Smaller files do not get smaller.
_PACKED_FROM_BYTES = 512
_API_ORIGIN = '<meta name="traced-api" content="{}">'  # where the page learns whom to ask


class _File(NamedTuple):
    content: bytes
    packed: bytes | None  # by gzip, where that helps
    content_type: bytes
    etag: bytes


class Pages:
    """The files of one folder of this package and of the folders in it.

    With an `api_origin` the dashboard's page asks that server instead of the one that it came from, and
    the policy lets it.
    """

    def __init__(self, folder: str, *, api_origin: str = "") -> None:
        self._files = {
            name: _file(name, _pointed_at(api_origin, content))
            for name, content in _contents(files("traced").joinpath(folder))
        }
        sources = f"'self' {api_origin}".rstrip()
        self._headers = (
            (b"content-security-policy", _POLICY.format(sources=sources).encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"cache-control", b"no-cache"),  # ask again each time; the etag makes that cheap
            (b"vary", b"accept-encoding"),
        )

    async def any(self, scope: Scope, receive: Receive) -> Answer:
        """Answer with the file that the path names as `{name}`."""
        return self._answer(scope, scope["path_params"]["name"])

    def one(self, name: str) -> Handler:
        """Return a handler that answers with this file."""

        async def page(scope: Scope, receive: Receive) -> Answer:
            return self._answer(scope, name)

        return page

    def _answer(self, scope: Scope, name: str) -> Answer:
        file = self._files.get(name)
        if file is None:
            raise UnknownRoute("the page is at /")
        asked = dict(scope["headers"])
        headers = ((b"etag", file.etag), *self._headers)
        if asked.get(b"if-none-match") == file.etag:
            return Answer(b"", status=304, content_type=file.content_type, headers=headers)
        if file.packed is not None and takes_gzip(scope):
            packed = (*headers, (b"content-encoding", b"gzip"))
            return Answer(file.packed, content_type=file.content_type, headers=packed)
        return Answer(file.content, content_type=file.content_type, headers=headers)


def _contents(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _contents(entry, f"{name}/")
        elif _extension(name) in _TYPES:
            yield name, entry.read_bytes()


def _file(name: str, content: bytes) -> _File:
    packed = gzip.compress(content, mtime=0) if len(content) >= _PACKED_FROM_BYTES else None
    etag = b'"%s"' % hashlib.sha256(content).hexdigest()[:16].encode()
    return _File(content, packed, _TYPES[_extension(name)], etag)


def _pointed_at(api_origin: str, content: bytes) -> bytes:
    unset, to_origin = _API_ORIGIN.format(""), _API_ORIGIN.format(html.escape(api_origin))
    return content.replace(unset.encode(), to_origin.encode())


def _extension(name: str) -> str:
    return name.rpartition(".")[2]
