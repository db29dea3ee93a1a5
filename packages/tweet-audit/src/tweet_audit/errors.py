# ruff: noqa: N818  the names say what happened; the family says that it is an error
"""What can go wrong, for the user and between the parts.

AuditError                    exit  what happened
├── UsageInvalid                2   a flag, or the file at --out, cannot be used as asked
├── ConfigurationInvalid        3
│   ├── KeyMissing                  no Gemini key and no other server
│   ├── ProxyUnusable               the environment names one that cannot be used
│   ├── CertificatesUnusable        the environment names files of TLS that cannot be used
│   ├── OwnFileInvalid              a file that the user wrote: named, with the place in it and the cure
│   │   ├── CriteriaInvalid             the criteria file is broken, or has a key we do not know
│   │   └── LabelsInvalid               the labelled CSV of eval cannot be used
│   ├── PriceUnknown                --max-cost, and nobody knows what the model costs
│   ├── UsernameUnknown             neither the archive nor X_USERNAME says whose tweets these are
│   ├── RequestRefused              Gemini refuses us for good: key, model or request
│   └── StateUnusable               it cannot be opened or written
│       ├── NothingRecorded         there is none yet, or no run of it has read an archive
│       ├── NothingToRetry          no run has asked by this engine, model and criteria
│       ├── ReadingUnfinished       the last run has not read its archive to the end
│       ├── StateLocked             another run holds this state file
│       └── StateForeign            not ours, or written by a newer version
└── ArchiveUnreadable           4
    ├── ArchiveNotRecognised        nothing in it looks like an X archive
    ├── ArchiveTooOld               the 2018 layout ("Grailbird")
    ├── ArchiveIncomplete           the manifest names files that are not here
    ├── ArchiveHostile              made to exhaust whoever reads it
    └── RecordInvalid               file, record and field are named

JudgeError                          never reaches the user: the judging service acts on it
├── Transient                       worth another attempt after a while
│   └── Throttled                   the same, and the whole lane has to wait
├── TooSlow                         the server ran out of time: ask for less at once
├── AnswerCut                       the answer ended in the middle: ask for less at once
├── AnswerUnusable                  empty, or not what the schema asks for
├── Blocked                         the safety filter refused to look at something in the batch
├── DailyQuotaReached               nothing more today
└── RefusedForGood                  the next request would be refused as well
"""

from collections.abc import Sequence
from typing import ClassVar

from groundwork.terminal import visible


class AuditError(Exception):
    """The family of everything that this program tells its user as an error.

    Its message is one line, whatever the names are that stand in it.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, cure: str = "") -> None:
        super().__init__(visible(message, lines=False))
        self.cure = cure


class UsageInvalid(AuditError):
    """A flag, or the file at --out, cannot be used as asked."""

    exit_code = 2


class ConfigurationInvalid(AuditError):
    """Something that the user sets is missing or wrong."""

    exit_code = 3


class KeyMissing(ConfigurationInvalid):
    """There is no Gemini key, and no other server to ask."""

    def __init__(self) -> None:
        super().__init__(
            "nobody to ask: GEMINI_API_KEY is not set",
            cure=(
                "make a free key in Google AI Studio (https://aistudio.google.com/apikey)\n"
                "      and put it into .env under the name GEMINI_API_KEY;\n"
                "      or try everything without a key, against the fake Gemini:\n"
                "          fake-gemini serve --port 8085            (in a second terminal)\n"
                "          GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8085 tweet-audit run …\n"
                "      or apply only your own words and keep rules, which needs nobody: --engine rules"
            ),
        )


class ProxyUnusable(ConfigurationInvalid):
    """The environment names a proxy that the transport does not speak to, or that is no address."""

    def __init__(self) -> None:
        super().__init__(
            "the proxy that the environment names cannot be used",
            cure="let HTTPS_PROXY, HTTP_PROXY and ALL_PROXY be like http://HOST:PORT or https://HOST:PORT, "
            "or unset them",
        )


class CertificatesUnusable(ConfigurationInvalid):
    """The environment names a file of certificates, or one for the keys of TLS, that cannot be used."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"the certificates of this machine cannot be used: {problem}",
            cure="let SSL_CERT_FILE name a file of certificates, and SSLKEYLOGFILE one that can be written, "
            "or unset them",
        )


class OwnFileInvalid(ConfigurationInvalid):
    """A file that the user wrote cannot be used. `at`: where in it, a key or a line."""

    what: ClassVar[str]
    usual_cure: ClassVar[str]

    def __init__(self, path: str, problem: str, *, at: str = "", cure: str = "") -> None:
        # Not `{at}: `, with which the name of a key would be taken for a key, and what follows be masked.
        where = f"{path} ({at})" if at else path
        super().__init__(f"{self.what} {where}: {problem}", cure=cure or self.usual_cure)
        self.path = path
        self.at = at


class CriteriaInvalid(OwnFileInvalid):
    """The criteria file cannot be used."""

    what = "criteria file"
    usual_cure = "correct it; tweet-audit criteria init example.json writes one to compare with"


class LabelsInvalid(OwnFileInvalid):
    """The labelled CSV of eval cannot be used."""

    what = "labelled CSV"
    usual_cure = "it needs a header with text,criteria: names separated by ; and nothing for a tweet to keep"


class PriceUnknown(ConfigurationInvalid):
    """There is a cap on the cost, and no price to count with; `listed`: the models that have one."""

    def __init__(self, model: str, *, listed: Sequence[str]) -> None:
        super().__init__(
            f"--max-cost (TWEET_AUDIT_MAX_COST_USD) needs a price, and none is known for {model}",
            cure=(
                "look it up at https://ai.google.dev/gemini-api/docs/pricing, and put it into .env or\n"
                "      before the command, in dollars for a million tokens:\n"
                "          TWEET_AUDIT_PRICE_INPUT_USD=<dollars> TWEET_AUDIT_PRICE_OUTPUT_USD=<dollars>\n"
                f"      or choose a --model whose price is listed: {', '.join(listed)}"
            ),
        )
        self.model = model


class UsernameUnknown(ConfigurationInvalid):
    """Nobody says whose tweets these are, so no URL can be written."""

    def __init__(self) -> None:
        super().__init__(
            "the archive does not say whose tweets these are",
            cure="give the whole archive, or set X_USERNAME to your name on X, such as X_USERNAME=jane",
        )


class RequestRefused(ConfigurationInvalid):
    """Gemini refuses us, and would refuse the next request as well."""


class StateUnusable(ConfigurationInvalid):
    """The state file cannot be used."""


class NothingRecorded(StateUnusable):
    """There is nothing to look at yet."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} holds no audit yet",
            cure="make one with: tweet-audit run ARCHIVE, or say where it is with --out or --state",
        )


class NothingToRetry(StateUnusable):
    """The CSV would become that of a question which nobody has asked yet."""

    def __init__(self, path: str, engine: str) -> None:
        super().__init__(
            f"nothing in {path} was asked by {engine} with this model, these criteria and this prompt",
            cure="retry with the --engine, --model and --criteria of the run (tweet-audit status shows the "
            "first two), or ask anew with tweet-audit run",
        )


class ReadingUnfinished(StateUnusable):
    """What a half-read archive holds must not be taken for all of it."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"the last run on {path} has not read its archive to the end, and a part is not the whole",
            cure="wait for it if it is going on (tweet-audit status), else run the same command again",
        )


class StateLocked(StateUnusable):
    """Another run holds this state file."""

    def __init__(self, path: str, holder: str) -> None:
        super().__init__(
            f"another run is using {path} ({holder})",
            cure="wait until it has ended, or give this run a state file of its own with --state",
        )
        self.path = path


class StateForeign(StateUnusable):
    """The file is not one of ours, or is newer than this program."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(
            f"{path} is not a state file of tweet-audit ({problem})", cure="choose another with --state"
        )
        self.path = path


class ArchiveUnreadable(AuditError):
    """The archive cannot be read."""

    exit_code = 4


class ArchiveNotRecognised(ArchiveUnreadable):
    """Nothing in it looks like an X archive."""


class ArchiveTooOld(ArchiveUnreadable):
    """The layout that Twitter used until 2018."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is a Grailbird archive (Twitter's layout until 2018)",
            cure="ask X for a new archive: Settings → Your account → Download an archive of your data",
        )


class ArchiveIncomplete(ArchiveUnreadable):
    """The manifest names files that are in none of the given parts."""

    def __init__(self, missing: Sequence[str]) -> None:
        named = f": its manifest names {', '.join(missing)}" if missing else ": its manifest calls it partial"
        super().__init__(
            f"the archive is incomplete{named}",
            cure="X splits large archives into several ZIPs: give all (tweet-audit run 1.zip 2.zip …)",
        )
        self.missing = tuple(missing)


class ArchiveHostile(ArchiveUnreadable):
    """Made to exhaust or to mislead whoever reads it: X writes no such thing."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name} {problem}", cure="X makes no such archive: download yours again")


class RecordInvalid(ArchiveUnreadable):
    """One record of the archive cannot be understood. `offset`: where it begins in its file, in bytes.

    `tweet_id` is known if only another field is wrong.
    """

    def __init__(
        self,
        file: str,
        record: int,
        problem: str,
        *,
        field: str = "",
        offset: int | None = None,
        tweet_id: int | None = None,
    ) -> None:
        at = "" if offset is None else f" at byte {offset:,}"
        named = f", field {field}" if field else ""
        super().__init__(f"{file}, record {record}{at}{named}: {problem}")
        self.file = file
        self.record = record
        self.field = field
        self.offset = offset
        self.tweet_id = tweet_id


class JudgeError(Exception):
    """What a judge reports to the judging service; `code` becomes the reason of a FAILED tweet.

    `free`: the server refused it, and that costs nothing. `not_sent`: the request never left us.
    `overloaded`: the server has too much to do.
    `retry_after_s`: for how long the server asks everybody to wait, if it says so.
    """

    # What the server counted, if it said so, although the answer is of no use. None: nobody knows.
    tokens: tuple[int, int] | None = None

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        free: bool = False,
        not_sent: bool = False,
        overloaded: bool = False,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.free = free
        self.not_sent = not_sent
        self.overloaded = overloaded
        self.retry_after_s = retry_after_s

    @property
    def is_free(self) -> bool:
        """Whether this request costs nothing for certain: it never left, or the server refused it."""
        return self.not_sent or self.free


class Transient(JudgeError):
    """Worth another attempt after a while."""


class Throttled(Transient):
    """Too many requests or tokens in this minute: nobody may send for a while."""

    def __init__(self, *, retry_after_s: float | None) -> None:
        super().__init__("rate-limited", overloaded=True, free=True, retry_after_s=retry_after_s)


class TooSlow(JudgeError):
    """The server, or our patience, ran out of time."""


class AnswerCut(JudgeError):
    """The answer ended in the middle."""


class AnswerUnusable(JudgeError):
    """The answer is empty, or not what the schema asks for."""


class Blocked(JudgeError):
    """The safety filter refused something in this batch."""


class DailyQuotaReached(JudgeError):
    """Nothing more can be sent before the next midnight of the quota's zone."""

    def __init__(self, detail: str = "") -> None:
        super().__init__("daily-quota", detail, free=True)


class RefusedForGood(JudgeError):
    """The next request would be refused as well; `cure` says what to change.

    `gone`: what was asked for does not exist.
    """

    def __init__(self, detail: str, *, cure: str, gone: bool = False) -> None:
        super().__init__("refused", detail, free=True)
        self.detail = detail
        self.cure = cure
        self.gone = gone
