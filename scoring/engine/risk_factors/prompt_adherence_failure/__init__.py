"""Why a clip does not show what the prompt says."""
