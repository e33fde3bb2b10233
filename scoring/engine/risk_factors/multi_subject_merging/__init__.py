"""Why several subjects flow into one another."""
