"""Why a clip does not keep to one look."""
