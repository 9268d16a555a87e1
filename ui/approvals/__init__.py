"""The executive's home: what waits for a decision, read and decided without the mouse."""
