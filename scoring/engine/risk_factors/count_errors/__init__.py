"""Why there are more or fewer of a thing than asked for."""
