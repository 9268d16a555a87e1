"""Painted charts: one routine each for screen, PNG and SVG, with a table behind it and keyboard reading."""
