"""Exec Assistant's core: the editorial calendar, signed approvals, publishing and the tracker. It never imports Qt."""

__version__ = "0.1.0"
