"""What only a person can do or settle about publishing: posting by hand, and saying what became of a post."""
