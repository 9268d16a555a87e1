"""Where texts are written: the list, the editor with its variants, and what belongs to a post."""
