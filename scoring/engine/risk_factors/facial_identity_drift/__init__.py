"""Why one person comes to look like several."""
