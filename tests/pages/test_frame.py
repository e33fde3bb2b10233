from html.parser import HTMLParser

import pytest

pytestmark = pytest.mark.django_db

FOR_STRANGERS = (
    "/",
    "/terms/",
    "/privacy/",
    "/refunds/",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/confirm-email/",
    "/accounts/confirm-email/nonsense/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-nonsense/",
    "/accounts/password/reset/key/done/",
    "/accounts/inactive/",
    "/no-such-page/",
)
FOR_USERS = (
    "/account/",
    "/account/delete/",
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/logout/",
    "/accounts/reauthenticate/",
)


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.titles, self.inside = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = tag

    def handle_data(self, data):
        if self.inside == "title" and data.strip():
            self.titles.append(data.strip())

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]

    def links(self):
        return {link.get("href") for link in self.all("a")}


@pytest.fixture(params=[*FOR_STRANGERS, *FOR_USERS])
def shown(request, client):
    if request.param in FOR_USERS:
        client = request.getfixturevalue("signed_in")
    return Page(client.get(request.param).content.decode())


def test_a_page_has_one_heading(shown):
    assert len(shown.all("h1")) == 1


def test_a_page_has_a_title_of_its_own(shown):
    assert shown.titles
    assert shown.titles != ["AVA"]


def test_a_page_tells_its_language_and_what_it_is(shown):
    descriptions = [meta["content"] for meta in shown.all("meta") if meta.get("name") == "description"]

    assert shown.all("html") == [{"lang": "en"}]
    assert len(descriptions) == 1
    assert descriptions[0]


def test_a_page_ends_with_terms_privacy_refunds(shown):
    assert shown.links() >= {"/terms/", "/privacy/", "/refunds/", "/how-we-rate/"}


def test_a_page_can_be_skipped_to_its_content(shown):
    assert shown.all("a")[0]["href"] == "#main"
    assert [main["id"] for main in shown.all("main")] == ["main"]


def test_every_field_has_a_label(shown):
    labelled = {label.get("for") for label in shown.all("label")}
    fields = [field for field in shown.all("input") if field.get("type") not in {"hidden", "submit"}]

    assert {field["id"] for field in fields} <= labelled


def test_an_id_is_used_once(shown):
    ids = [attrs["id"] for _, attrs in shown.tags if "id" in attrs]

    assert len(ids) == len(set(ids))


def test_nothing_is_loaded_from_elsewhere(shown):
    loaded = [attrs.get("src") or attrs.get("href") for tag, attrs in shown.tags if tag in {"script", "link", "img"}]

    assert all(address.startswith(("/static/", "data:")) for address in loaded)
