"""One file a network behind one protocol."""
