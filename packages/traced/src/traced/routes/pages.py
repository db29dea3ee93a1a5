"""The dashboard's files and the API's description, read once and served from memory."""

import hashlib
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
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-cache"),  # ask again each time; the etag makes that cheap
)


class Pages:
    """The files of one folder of this package."""

    def __init__(self, folder: str) -> None:
        self._contents = {
            file.name: file.read_bytes()
            for file in files("traced").joinpath(folder).iterdir()
            if _extension(file.name) in _TYPES
        }

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
        headers = ((b"etag", etag), *_HEADERS)
        if (b"if-none-match", etag) in scope["headers"]:
            return Answer(b"", status=304, content_type=_TYPES[_extension(name)], headers=headers)
        return Answer(content, content_type=_TYPES[_extension(name)], headers=headers)


def _extension(name: str) -> str:
    return name.rpartition(".")[2]
