"""Preferences: the look, the keys, the workspace, and what is the person's own: data, copies, checks."""
