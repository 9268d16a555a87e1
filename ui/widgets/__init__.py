"""The pieces every screen is made of; they paint themselves from theme roles."""
