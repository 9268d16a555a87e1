"""The first start: from nothing to an open workspace in under three minutes."""

from ui.first_start.first_start import FirstStart

__all__ = ["FirstStart"]
