"""The window: everything of Taawun that needs Qt."""
