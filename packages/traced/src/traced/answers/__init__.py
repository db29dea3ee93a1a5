"""From what was found to the JSON of `/api/v1`: one module for each kind of question.

Large answers are columns, one array for each field: names are not repeated, and they pack well. Times are
also told as text, since a JavaScript number cannot hold today's nanoseconds.
"""
