"""The dashboard's files and the API's description, read once and served from memory."""

import hashlib
import html
from importlib.resources import files

from starlette.types import Receive, Scope

from traced.errors import UnknownRoute
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
_API_ORIGIN = '<meta name="traced-api" content="{}">'  # where the page learns whom to ask


class Pages:
    """The files of one folder of this package.

    With an `api_origin` the dashboard's page asks that server instead of the one that it came from, and
    the policy lets it.
    """

    def __init__(self, folder: str, *, api_origin: str = "") -> None:
        self._contents = {
            file.name: _pointed_at(api_origin, file.read_bytes())
            for file in files("traced").joinpath(folder).iterdir()
            if _extension(file.name) in _TYPES
        }
        sources = f"'self' {api_origin}".rstrip()
        self._headers = (
            (b"content-security-policy", _POLICY.format(sources=sources).encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"cache-control", b"no-cache"),  # ask again each time; the etag makes that cheap
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
        content = self._contents.get(name)
        if content is None:
            raise UnknownRoute
        etag = b'"%s"' % hashlib.sha256(content).hexdigest()[:16].encode()
        headers = ((b"etag", etag), *self._headers)
        if (b"if-none-match", etag) in scope["headers"]:
            return Answer(b"", status=304, content_type=_TYPES[_extension(name)], headers=headers)
        return Answer(content, content_type=_TYPES[_extension(name)], headers=headers)


def _pointed_at(api_origin: str, content: bytes) -> bytes:
    unset, to_origin = _API_ORIGIN.format(""), _API_ORIGIN.format(html.escape(api_origin))
    return content.replace(unset.encode(), to_origin.encode())


def _extension(name: str) -> str:
    return name.rpartition(".")[2]
