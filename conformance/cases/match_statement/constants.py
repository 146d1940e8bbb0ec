"""What the patterns of `values` name."""

OK = 200
NOT_FOUND = 404
GONE = 410
TEAPOT = 418
limit = 0
