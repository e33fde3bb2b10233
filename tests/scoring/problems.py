"""The one assertion of every API refusal."""

PROBLEM_MEMBERS = {"type", "title", "status", "detail", "code", "how_to_mend"}


def assert_problem(response, status, code):
    """`response` tells `code` in the one error shape of the API."""
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json"), response.content
    problem = response.json()
    assert set(problem) - {"errors", "quota", "limit", "resets_at"} == PROBLEM_MEMBERS
    assert (problem["status"], problem["code"]) == (status, code)
    assert all(isinstance(problem[member], str) and problem[member] for member in PROBLEM_MEMBERS - {"status"})
    assert all(set(error) == {"pointer", "detail"} for error in problem.get("errors", []))
