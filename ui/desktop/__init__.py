"""What the system around the window offers: its bus, its notifications, its wishes about motion, its network."""
