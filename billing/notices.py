"""Mails about a payment or a subscription, each sent once: first a row, then, after the commit, the mail.

A crash between sending a mail and marking it as sent leads to a second mail, never to none. Whoever sends holds the
row, so that two workers at once send one.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from celery import current_app
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from billing.models import Customer, Notice

logger = logging.getLogger(__name__)
# A mail that could not be sent for this long would tell of something gone by.
WORTH_SENDING = timedelta(days=5)


def notify(*, customer: Customer, kind: str, about: str, facts: dict[str, Any]) -> None:
    """Mail the customer about one thing, once however often this is called; who has no account any more gets none."""
    if customer.user_id is None:
        return
    notice, is_new = Notice.objects.get_or_create(
        customer=customer,
        kind=kind,
        about=about,
        defaults={"facts": {name: _told(each) for name, each in facts.items()}},
    )
    if is_new:
        transaction.on_commit(lambda: _queue(notice.pk), robust=True)


def _told(fact: Any) -> str:
    if isinstance(fact, datetime):
        return date_format(fact, "j F Y")
    return "" if fact is None else str(fact)


def _queue(notice_id: int) -> None:
    # A broker that is down delays the mail until the sweep, which looks for rows without one.
    current_app.send_task("billing.tasks.send_notice", args=[notice_id], retry=False)


def send_notice(notice_id: int) -> bool:
    """Send the mail of a notice that has not gone out; returns whether it went now."""
    with transaction.atomic():
        waiting = Notice.objects.select_for_update(skip_locked=True, of=("self",)).filter(pk=notice_id, sent_at=None)
        notice = waiting.select_related("customer__user").first()
        if notice is None or notice.customer.user is None:
            return False
        subject, message = _written(notice)
        send_mail(subject, message, None, [notice.customer.user.email])
        return bool(Notice.objects.filter(pk=notice_id, sent_at=None).update(sent_at=timezone.now()))


def _written(notice: Notice) -> tuple[str, str]:
    facts = notice.facts | {
        "site_url": settings.SITE_URL,
        "operator_name": settings.OPERATOR_NAME,
        "billing_url": settings.SITE_URL + reverse("billing:overview"),
        "pricing_url": settings.SITE_URL + reverse("billing:pricing"),
    }
    start = f"billing/email/{notice.kind}"
    subject = " ".join(render_to_string(f"{start}_subject.txt", facts).split())
    return subject, render_to_string(f"{start}_message.txt", facts).strip() + "\n"


def send_waiting_notices() -> int:
    """Send every mail that a lost task or a mail server that was down left behind; returns how many went."""
    recent = Notice.objects.filter(sent_at=None, created_at__gt=timezone.now() - WORTH_SENDING)
    sent = 0
    for notice_id in recent.order_by("pk").values_list("pk", flat=True):
        try:
            sent += send_notice(notice_id)
        except Exception:
            # A mail server that is down, or one mail that cannot be written: the others go out.
            logger.exception("Notice %s is not sent.", notice_id)
    return sent
