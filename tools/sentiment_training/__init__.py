"""The parts of ``tools/train_sentiment.py``: corpora, matrices, solvers, classifiers."""
