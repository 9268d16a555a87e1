"""One verb function for each thing a person does; the only way in from the window and the command line."""
