"""Keeping one failing dependency from taking the program with it.

`CircuitBreaker` stops asking a service that fails anyway; `Bulkhead` bounds how many callers may wait for
it. Both refuse at once, with the number of seconds after which asking again makes sense. `Together` makes one
call of many that want the same. From Nygard's "Release It!", chapter 5.
"""

from groundwork.resilience._breaker import BreakerOpen, BreakerState, CircuitBreaker
from groundwork.resilience._bulkhead import Bulkhead, BulkheadFull
from groundwork.resilience._together import Together

__all__ = ["BreakerOpen", "BreakerState", "Bulkhead", "BulkheadFull", "CircuitBreaker", "Together"]
