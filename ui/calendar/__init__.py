"""The editorial calendar: painted month, agenda, tray of undated ideas, over one day-indexed model."""
