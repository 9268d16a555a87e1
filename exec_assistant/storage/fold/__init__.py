"""The fold: one handler an event kind, and the standing of each variant derived from what they wrote."""
