"""Learning the model's numbers from judged clips, and measuring what they are worth."""
