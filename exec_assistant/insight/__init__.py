"""What the laptop makes of texts and figures: language and sentiment."""
