"""Reads the text of a file that the user wrote: criteria, labels."""

from pathlib import Path

from tweet_audit.errors import OwnFileInvalid


def text_of(path: Path, *, invalid: type[OwnFileInvalid], max_bytes: int) -> str:
    """The whole text, without a byte order mark; raises `invalid`, which says why it cannot be had."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
        if len(data) > max_bytes:
            raise invalid(name, f"is larger than {max_bytes:,} bytes")
        return data.decode("utf-8-sig")
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise invalid(name, problem, cure="name a file that can be read") from error
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 text (byte {error.start:,})"
        raise invalid(name, problem, cure="save it as UTF-8") from error
