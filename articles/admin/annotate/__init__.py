"""The Annotate page: an article's text on the left, what is to be decided on the right."""
