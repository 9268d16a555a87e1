"""The journal: signed events in encrypted, append-only segments; the truth everything else is folded from."""
