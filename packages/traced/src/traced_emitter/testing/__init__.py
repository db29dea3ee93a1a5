"""For tests: a plain span collector in memory that keeps the contract, or breaks it in one named way.

It is the tester's tester: the strict verifier has to pass it as it is, and to name what is wrong under
each of `FAULTS`. Never imported by the running program.
"""

from traced_emitter.testing._faults import FAULTS
from traced_emitter.testing._reference import Reference

__all__ = ["FAULTS", "Reference"]
