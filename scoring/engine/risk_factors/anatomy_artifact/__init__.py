"""Why bodies come out with wrong limbs, hands and joints."""
