"""What every test may ask for: a browser whose errors count, an accessibility check, a real worker, the catalogue."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response
from pytest_django import DjangoDbBlocker, Settings

from ava.local.browser import HOW_TO_GET_ONE, browser_is_required, find_browser
from failures.kept import forget_revision
from failures.services import LoadReport, load_catalog
from scoring.published import forget_published
from tests.worker_process import WorkerProcess

BROWSER = find_browser()
BROWSER_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a page as a browser test, and skip those where there is no browser; on CI that is an error."""
    in_browser = [item for item in items if "page" in getattr(item, "fixturenames", ())]
    for item in in_browser:
        item.add_marker(pytest.mark.browser)
    if BROWSER or not in_browser:
        return
    if browser_is_required():
        raise pytest.UsageError(HOW_TO_GET_ONE)
    for item in in_browser:
        item.add_marker(pytest.mark.skip(reason="NO CHROMIUM"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, where it is read, that the browser tests did not run."""
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if "NO CHROMIUM" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep("!", f"{len(skipped)} BROWSER TESTS DID NOT RUN", red=True, bold=True)
        terminalreporter.write_line(HOW_TO_GET_ONE)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database; what the live server's threads still hold open is closed before it is dropped."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Start the machine's Chromium, whose own sandbox root may not use."""
    return {**browser_type_launch_args, "executable_path": str(BROWSER), "args": BROWSER_FLAGS}


class PageErrors:
    """What went wrong in the browser; a test that provokes an error names it with `expect`."""

    def __init__(self) -> None:
        self.expected: list[str] = []
        self.seen: list[str] = []

    def expect(self, *parts: str) -> None:
        """Let errors pass whose text holds one of `parts`, such as "429"."""
        self.expected += parts

    def note(self, text: str) -> None:
        self.seen.append(text)

    @property
    def unexpected(self) -> list[str]:
        return [text for text in self.seen if not any(part in text for part in self.expected)]

    def watch(self, context: BrowserContext) -> None:
        """Hear of every console error, uncaught exception, failed request and error answer of every page."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.note(f"uncaught: {error.error}"))
        context.on("requestfailed", self._failed_request)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.note(f"console: {message.text}")

    def _failed_request(self, request: Request) -> None:
        # Leaving a page ends what it was still loading: no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"request failed: {request.url} ({request.failure})")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.note(f"answer {response.status}: {response.url}")


@pytest.fixture
def page_errors() -> PageErrors:
    """The errors that the browser saw so far; `page_errors.expect("404")` lets some pass."""
    return PageErrors()


@pytest.fixture
def context(context: BrowserContext, page_errors: PageErrors) -> Iterator[BrowserContext]:
    """A fresh browser window; any error in it that was not expected fails the test."""
    page_errors.watch(context)
    yield context
    assert not page_errors.unexpected, "\n".join(page_errors.unexpected)


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """`assert_accessible(page)` fails with every WCAG 2.2 AA violation that axe finds on the page as it stands."""

    def check(page: Page) -> None:
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG_2_2_AA}})
        assert found.violations_count == 0, found.generate_report()

    return check


@pytest.fixture(scope="session")
def _worker_process(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    worker = WorkerProcess(tmp_path_factory.mktemp("worker"))
    yield worker
    worker.stop()


@pytest.fixture
def celery_worker_process(transactional_db: None, _worker_process: WorkerProcess) -> WorkerProcess:
    """A real Celery worker in a process of its own, on the test database and the test broker.

    Mark the test `stack`. It sees what the test commits, so the test is transactional (this fixture asks for that):
    call `task.delay(...)`, then `result.get(timeout=20)` or poll the database. Tasks left over from an earlier test
    are gone. A worker that a test killed is started anew for the next; `celery_worker_process.last_words()` is its log.
    """
    _worker_process.ensure_alive()
    return _worker_process


@pytest.fixture(autouse=True)
def _unhurried(settings: Settings) -> None:
    """Tests come faster than a person: what one of them does counts against no other's pace."""
    settings.FAIR_USE_SCORES_PER_MINUTE = settings.FAIR_USE_DRAFTS_PER_HOUR = 1_000_000


@pytest.fixture
def catalogue(db: None, settings: Settings) -> Iterator[LoadReport]:
    """The whole catalogue of the files, kept by this process as a server keeps it."""
    settings.CATALOG_REVISION_SECONDS = settings.MODEL_RELEASE_SECONDS = 60
    forget_revision()
    forget_published()
    yield load_catalog()
    forget_revision()
    forget_published()
