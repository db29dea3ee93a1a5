r"""The write-ahead log: what was acknowledged, on disk, until it has left the window.

A folder of *segments*, files that are only ever appended to and are deleted whole:

    000000000017.log   a header, then records one after the other

    header   8 bytes   "TRACED01": what this is, and the format's version
    record   4 bytes   "\xc5REC": where a record begins, so that a reader finds its way behind damage
             4 bytes   n, the length of the payload, little-endian
             4 bytes   CRC-32 of those four bytes and the payload
             n bytes   payload, see entries.py

A record is whole or it is not there: that makes a batch atomic. Each start opens a new segment, so nothing
is ever written behind an end that may be torn. ADR 0007 tells why it is like this.

| module | what it does |
| --- | --- |
| `frames` | records as bytes, and back, with whatever is damaged located |
| `disk` | the few calls to the operating system, so that a test can make them fail |
| `folder` | the folder: its lock, its segments by number |
| `writer` | appends groups of records, fsync, rotation; runs in a thread |
"""

from traced.log.disk import Disk
from traced.log.folder import LogFolder
from traced.log.frames import MAX_PAYLOAD_BYTES, Damage, Scan, frame, scan
from traced.log.writer import Durability, LogWriter

__all__ = [
    "MAX_PAYLOAD_BYTES",
    "Damage",
    "Disk",
    "Durability",
    "LogFolder",
    "LogWriter",
    "Scan",
    "frame",
    "scan",
]
