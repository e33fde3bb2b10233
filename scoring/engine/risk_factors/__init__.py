"""Every risk factor: one a file, in a folder a mode, collected in the order of their names."""

from importlib import import_module
from pathlib import Path

from scoring.engine.risk_factor import RiskFactor

_HERE = Path(__file__).parent


def _collect() -> tuple[RiskFactor, ...]:
    files = sorted(path for path in _HERE.glob("*/*.py") if path.stem != "__init__")
    factors = [import_module(f"{__name__}.{path.parent.name}.{path.stem}").RISK_FACTOR for path in files]
    for path, factor in zip(files, factors, strict=True):
        if factor.slug != path.stem.replace("_", "-"):
            raise ImportError(f"{path.name} holds a factor with another name: {factor.slug}")
    return tuple(factors)


RISK_FACTORS: tuple[RiskFactor, ...] = _collect()
RISK_FACTORS_BY_SLUG: dict[str, RiskFactor] = {factor.slug: factor for factor in RISK_FACTORS}
