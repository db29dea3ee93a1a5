"""Numbers with as many digits as mean something."""

_DIGITS = 6


def rounded(value: float) -> float:
    """Return a share, a rate or a border with six digits that count; a large one as it is, whole."""
    return float(round(value)) if value >= 10**_DIGITS else float(f"{value:.{_DIGITS}g}")
