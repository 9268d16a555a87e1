"""The window: PySide6, French and English, light and dark. It reaches the core through its services."""
