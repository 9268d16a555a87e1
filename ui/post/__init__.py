"""What every room shows of one post: its preview, checks, difference, comments, history and properties."""
