"""Why things break the laws of physics."""
