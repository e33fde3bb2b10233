"""What the accounts refuse, by name."""


class SuperuserStays(Exception):
    """A superuser is not deleted here: the last one would lock everybody out of the admin."""
