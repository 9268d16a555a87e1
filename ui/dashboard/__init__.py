"""Reach and sentiment: figures with their source, window and caveat, and the posts that did best."""
