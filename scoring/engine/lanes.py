"""Rows of whole numbers, each row kept as one big number, so that rows are added and multiplied in one step."""

from collections.abc import Sequence
from struct import Struct

from scoring.engine.modes import ENGINE_MODES

BITS = 32
MIDDLE = 1 << (BITS - 1)
LANES = Struct(f"<{len(ENGINE_MODES)}I")


def packed(row: Sequence[int]) -> int:
    """A row with a number a mode, as one number; no sum of rows may leave 31 bits in any lane."""
    return sum([number << (BITS * lane) for lane, number in enumerate(row)])


MIDDLES = packed([MIDDLE] * len(ENGINE_MODES))


def unpacked(total: int) -> tuple[int, ...]:
    """The row that was packed, or the sum of several."""
    return tuple([number - MIDDLE for number in LANES.unpack((total + MIDDLES).to_bytes(LANES.size, "little"))])
