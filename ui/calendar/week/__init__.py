"""The week: days without end side by side, their hours downwards (the month's rows are in ``ui.calendar``)."""
