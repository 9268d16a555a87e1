"""The rules of the craft: network limits and how each network counts."""
