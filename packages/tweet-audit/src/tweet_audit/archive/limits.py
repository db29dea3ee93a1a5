"""The limits of reading. An archive comes from a stranger's disk: nothing in it may cost without end."""

HEAD_BYTES = 4 * 1024  # holds the assignment and the first lines
CHUNK_BYTES = 128 * 1024  # fits a core's cache with what is decoded from it: larger ones are slower

# A tweet is about a kilobyte, a long post with its entities some forty.
MAX_RECORD_BYTES = 4 * 1024 * 1024
# The manifest and the account file are read whole.
MAX_SMALL_FILE_BYTES = 32 * 1024 * 1024
# X knows five edits; a chain of more ids than this is no chain.
MAX_VERSIONS = 100

# Archive files shrink to a fifth or a tenth. What shrinks far more, and is large, is a ZIP bomb.
MAX_RATIO = 200
RATIO_MATTERS_FROM_BYTES = 64 * 1024 * 1024
# A big archive has a few hundred thousand photos and films.
MAX_ZIP_MEMBERS = 2_000_000
