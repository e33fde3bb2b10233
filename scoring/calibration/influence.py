"""What one account's outcomes moved: the mean risk of its own prompts with them and without them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scoring.calibration.newton import Matrix, Row, Vector, sigmoid
from scoring.calibration.update import MODE_OF_PLATFORM, Learned, ModeFit

LEAST_SHOWN = 0.005  # half a point: less is not worth a sentence


@dataclass(frozen=True, slots=True)
class Influence:
    """One account, one platform, one mode: how many of its clips counted, and the mean risk without and with them."""

    account: int
    platform: str
    mode: str
    outcomes: int
    before: float
    after: float


def influences(learned: Learned) -> Iterator[Influence]:
    """Every account's influence on every figure it moved by half a point or more."""
    shifts = platform_shifts(learned)
    for fit in learned.modes.values():
        covariance = fit.found.covariance()
        by_account: dict[int, list[tuple[str, Row]]] = defaultdict(list)
        for account, platform, row in fit.rows:
            by_account[account].append((platform, row))
        for account, rows in by_account.items():
            moves = {platform: shifts.get((platform, account), 0.0) for platform, _ in rows}
            if worth_a_look(fit, covariance, [row for _, row in rows], moves.values()):
                yield from of_account(fit, covariance, account, rows, moves)


def worth_a_look(fit: ModeFit, covariance: Matrix, rows: Sequence[Row], moves: Iterable[float]) -> bool:
    """Whether the account can have moved anything that is shown, as far as its pull tells; saves most of the work."""
    pull = [(number, force) for number, force in enumerate(fit.found.pulled_by(rows)) if force]
    change = [sum(line[number] * force for number, force in pull) for line in covariance]
    farthest = max(abs(sum(value * change[number] for number, value in row.terms)) for row in rows)
    # A probability moves by a quarter of its log-odds at most; twice that, since the pull is only the first step.
    return (farthest + max(map(abs, moves))) / 4 >= LEAST_SHOWN / 2


def platform_shifts(learned: Learned) -> dict[tuple[str, int], float]:
    """By how much each account moved each platform as a whole."""
    found = {}
    for slug, fit in learned.platforms.items():
        by_account: dict[int, list[Row]] = defaultdict(list)
        for account, row in fit.rows:
            by_account[account].append(row)
        for account, rows in by_account.items():
            found[slug, account] = fit.shift - fit.found.without(rows)[0]
    return found


def of_account(
    fit: ModeFit, covariance: Matrix, account: int, rows: Sequence[tuple[str, Row]], moves: Mapping[str, float]
) -> Iterator[Influence]:
    """The influence of one account on one mode, platform by platform."""
    without = fit.found.without(row for _, row in rows)
    for platform in sorted(moves):
        own = [row for other, row in rows if other == platform]
        # The mode's own shift gives way as far as it is known: only the rest of the platform's move arrives.
        place = fit.platforms.index(platform)
        left = covariance[place][place] / MODE_OF_PLATFORM**2
        after, before = mean_risk(own, fit.found.moved, 0.0), mean_risk(own, without, -moves[platform] * left)
        if abs(after - before) >= LEAST_SHOWN:
            yield Influence(account, platform, fit.mode, len(own), before, after)


def mean_risk(rows: Sequence[Row], moved: Vector, further: float) -> float:
    """The mean probability of these rows with weights moved so far."""
    risks = [sigmoid(row.offset + further + sum(value * moved[number] for number, value in row.terms)) for row in rows]
    return sum(risks) / len(risks)
