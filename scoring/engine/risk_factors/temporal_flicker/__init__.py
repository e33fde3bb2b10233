"""Why brightness or detail jumps from frame to frame."""
