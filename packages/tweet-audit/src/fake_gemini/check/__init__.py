"""Judges anyone's CSV by the truth that follows from an archive's own texts."""
