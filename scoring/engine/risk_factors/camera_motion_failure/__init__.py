"""Why the camera does not go where it was told."""
