"""Why what follows a cut does not match what came before."""
