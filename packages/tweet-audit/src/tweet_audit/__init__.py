"""Judge every tweet of an X archive against your own criteria, and list the ones to delete."""
