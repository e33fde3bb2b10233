"""What this floor tells the floors above, after the commit, in ids."""

from django.dispatch import Signal

outcome_recorded = Signal()  # outcome_id, user_id: recorded or changed
outcome_removed = Signal()  # outcome_id, user_id: taken back, or gone with its score or its user
