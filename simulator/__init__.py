"""Taawun's simulator: scenarios, runs and what they say, without any screen."""
