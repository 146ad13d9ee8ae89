"""The API under /api/v1/: the tables of `exports` as JSON, for reading; nothing in it that readers may not see.

`reading` answers, `document` describes, `door` stands before every operation (limit, methods, headers), `problems`
says what is wrong.
"""
