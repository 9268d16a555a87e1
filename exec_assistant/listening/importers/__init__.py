"""One file a format: a file goes in, plain rows and reasons come out."""
