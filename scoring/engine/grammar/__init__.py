"""What a prompt says, one question a module: each reads text or hits, and gives back small frozen values."""
