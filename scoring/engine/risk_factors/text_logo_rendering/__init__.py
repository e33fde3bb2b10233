"""Why words and marks in the picture come out wrong."""
