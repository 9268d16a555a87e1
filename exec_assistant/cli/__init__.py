"""The command line: one file a group of commands; the only room that prints."""
