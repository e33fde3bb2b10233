"""Why walls and streets bend behind the subject."""
