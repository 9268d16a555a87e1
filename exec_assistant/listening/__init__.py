"""What comes back from the world: exports, mentions, metrics."""
