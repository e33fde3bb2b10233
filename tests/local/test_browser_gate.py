"""The gate that fails a browser test must itself notice what goes wrong."""

import pytest


@pytest.mark.parametrize("script", ["console.error('broken')", "setTimeout(() => { throw new Error('broken') })"])
def test_an_error_in_the_console_is_noticed(page, page_errors, script):
    page_errors.expect("broken")

    page.evaluate(script)
    page.wait_for_function("true")

    assert page_errors.seen
    assert not page_errors.unexpected


def test_an_error_answer_is_noticed(page, page_errors, live_server):
    page_errors.expect("404")

    page.goto(f"{live_server.url}/no-such-page")

    assert any("answer 404" in text for text in page_errors.seen)


def test_an_error_that_was_not_expected_is_told_apart(page, page_errors):
    page_errors.expect("something else")

    page.evaluate("console.error('broken')")

    assert page_errors.unexpected == ["console: broken"]
    page_errors.expect("broken")


def test_an_inaccessible_page_is_refused(page, assert_accessible):
    page.set_content("<html lang='en'><title>Page</title><main><h1>Page</h1><img src='data:,'></main></html>")

    with pytest.raises(AssertionError, match="image-alt"):
        assert_accessible(page)
