"""Why a picture smears where it should be sharp."""
