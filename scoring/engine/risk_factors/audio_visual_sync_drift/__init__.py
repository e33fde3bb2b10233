"""Why what is heard does not go with what is seen."""
