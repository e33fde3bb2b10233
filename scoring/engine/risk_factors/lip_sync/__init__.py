"""Why a mouth does not move as the words do."""
