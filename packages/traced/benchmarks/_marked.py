"""A server that notes when a POST reaches each of its steps; run by _timeline.py.

    python _marked.py FILE traced PORT DATA_DIR DURABILITY
    python _marked.py FILE constant_202 PORT

It is the server itself, with a note of the time before or after some of its methods: less than a microsecond
each. At the end all notes, (ns, step), are written to the file.
"""

import atexit
import json
import signal
import sys
import time
from pathlib import Path
from typing import Any

notes: list[tuple[int, str]] = []


def before(owner: Any, name: str, step: str) -> None:
    """Note the time whenever this is called."""
    function = getattr(owner, name)

    def marked(*given: Any, **named: Any) -> Any:
        notes.append((time.perf_counter_ns(), step))
        return function(*given, **named)

    setattr(owner, name, marked)


def after(owner: Any, name: str, step: str) -> None:
    """Note the time whenever this has returned."""
    function = getattr(owner, name)

    def marked(*given: Any, **named: Any) -> Any:
        result = function(*given, **named)
        notes.append((time.perf_counter_ns(), step))
        return result

    setattr(owner, name, marked)


def read_by(protocol: Any) -> None:
    """Note when the bytes of a POST are there; readers' questions are let pass."""
    function = protocol.data_received

    def data_received(self: Any, data: bytes) -> None:
        if data.startswith(b"POST"):
            notes.append((time.perf_counter_ns(), "read"))
        function(self, data)

    protocol.data_received = data_received


def traced(port: str, data_dir: str, durability: str) -> None:
    from groundwork.web import _express
    from traced import cli
    from traced.log.disk import Disk
    from traced.log.writer import LogWriter
    from traced.routes import ingest
    from traced.store.memory.background import Background
    from traced.store.memory.commit import Committer
    from traced.store.memory.engine import MemoryStore

    read_by(_express._ExpressProtocol)  # noqa: SLF001
    before(ingest.Ingest, "express", "head")
    after(ingest, "decode_packed", "decoded")
    after(Committer, "submit", "packed")
    before(Committer, "_form", "formed")
    after(Background, "submit", "handed")
    before(LogWriter, "append", "thread")
    after(Disk, "write", "written")
    after(Disk, "sync", "flushed")
    before(Committer, "_written", "loop")
    after(MemoryStore, "_apply_logged", "placed")
    after(_express._Exchange, "answer", "answered")  # noqa: SLF001
    sys.argv = ["traced", "serve", "--port", port, "--data-dir", data_dir, "--durability", durability]
    cli.main()


def constant_202(port: str) -> None:
    import constant_202
    import uvicorn
    from uvicorn.protocols.http import httptools_impl

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        notes.append((time.perf_counter_ns(), "head"))
        await constant_202.app(scope, receive, send)

    send_message = httptools_impl.RequestResponseCycle.send

    async def send(self: Any, message: Any) -> None:
        await send_message(self, message)
        if message["type"] == "http.response.body":
            notes.append((time.perf_counter_ns(), "answered"))

    read_by(httptools_impl.HttpToolsProtocol)
    httptools_impl.RequestResponseCycle.send = send  # type: ignore[method-assign]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # uvicorn raises it again once it has ended
    uvicorn.run(app, port=int(port), access_log=False, log_config=None)


if __name__ == "__main__":
    file, server, *options = sys.argv[1:]
    atexit.register(lambda: Path(file).write_text(json.dumps(notes), encoding="utf-8"))
    {"traced": traced, "constant_202": constant_202}[server](*options)
