"""Taking in files: what is in them is shown first, and every import can be taken back."""
