"""The frame around every screen: sidebar, palette, help, undo strip, status line."""
