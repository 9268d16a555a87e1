# sqlcipher3 is built from the sources of Python's sqlite3 and has its interface, without types of its own.
