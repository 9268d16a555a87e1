"""What the product is about, in plain values: no input or output, no clock, standard library only."""
