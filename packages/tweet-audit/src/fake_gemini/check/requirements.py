"""Which requirements `check` looks at: the ids of requirements.toml, whose they are, and the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Requirement:
    """One promise; `origin` says whether the task's author asks for it or this repository decided it."""

    origin: Literal["spec", "ruling"]
    behaviour: str


REQUIREMENTS: dict[str, Requirement] = {
    "ta-csv-01": Requirement("spec", "The CSV has exactly the header tweet_url,deleted and two columns."),
    "ta-csv-02": Requirement("spec", "A row is the tweet's URL on x.com and false."),
    "ta-csv-03": Requirement("spec", "No URL stands twice in the CSV."),
    "ta-csv-04": Requirement("ruling", "Rows stand by ascending id, in UTF-8, with line feeds."),
    "ta-csv-05": Requirement("ruling", "The CSV is replaced whole and atomically."),
    "ta-csv-06": Requirement("ruling", "A true that the user wrote survives a rerun, and its row stays."),
    "ta-csv-07": Requirement("spec", "Every tweet that breaks the criteria is in the CSV."),
    "ta-csv-08": Requirement("spec", "No tweet that keeps the criteria is in the CSV."),
    "ta-csv-09": Requirement("spec", "No retweet is in the CSV."),
    "ta-csv-10": Requirement("ruling", "No blocked or failed tweet is in the CSV."),
    "ta-read-02": Requirement(
        "spec", "All parts of tweets.js are read, and the old names tweet.js and tweet-partN.js."
    ),
    "ta-read-03": Requirement(
        "spec", "Files whose names merely look like tweets are not audited; community tweets are."
    ),
    "ta-skip-02": Requirement("ruling", "Of a chain of edits only the last tweet is judged."),
    "ta-skip-03": Requirement("ruling", "A tweet without words is skipped as no-text."),
    "ta-note-01": Requirement(
        "ruling",
        "A long post is judged by its full text; "
        "an unclear join judges the short text and is a counted warning.",
    ),
}
