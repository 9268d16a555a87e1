"""What can be done, by which key, and where: one registry behind keys, palette, help and buttons."""
