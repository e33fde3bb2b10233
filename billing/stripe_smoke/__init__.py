"""What only Stripe itself can answer, asked of a test-mode account step by step."""
