"""Log histograms of durations: small, mergeable, percentiles within one per cent; no exact values.

DDSketch's mapping (Masson, Rim, Lee: "DDSketch", VLDB 2019, §2.1) with γ = 1.02: a value v ≥ 1
falls into bucket ⌈log v / log γ⌉ + 1, and 2γⁱ/(γ+1) differs from every value of its bucket by at
most (γ−1)/(γ+1) = 0.99 %. Bucket 0 holds zero. A blob is a chain of varints: gap to the bucket
before, count, gap, count … in rising order, so that equal histograms have equal bytes.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate

GAMMA = 1.02
_LOG_GAMMA = math.log(GAMMA)
_MORE = 0x80
_LOW = 0x7F
_BITS = 7
# 2^70 is beyond any count or bucket; a longer chain of continuation bits is damage.
_LONGEST_SHIFT = 63


@lru_cache(maxsize=1 << 16)
def bucket(value: float) -> int:
    """Return the bucket of a duration in seconds; raises ValueError for a negative or NaN one."""
    if value >= 1:
        return math.ceil(math.log(value) / _LOG_GAMMA) + 1
    if value >= 0:
        return 0 if value == 0 else 1
    raise ValueError(f"no duration: {value}")


def middle(index: int) -> float:
    """Return the seconds that stand for every value of a bucket."""
    return 0.0 if index == 0 else 2 * GAMMA ** (index - 1) / (GAMMA + 1)


def of(values: Iterable[float]) -> bytes:
    """Build the blob of durations in seconds; no values give the empty blob."""
    counts: dict[int, int] = {}
    for index in map(bucket, values):
        counts[index] = counts.get(index, 0) + 1
    return encode(counts)


def encode(counts: Mapping[int, int]) -> bytes:
    """Write bucket counts as a blob; buckets with count 0 leave no trace.

    Raises ValueError for a negative bucket or count.
    """
    blob = bytearray()
    before = 0
    for index in sorted(counts):
        count = counts[index]
        if index < 0 or count < 0:
            raise ValueError(f"bucket {index} cannot hold {count}")
        if count:
            _append(blob, index - before)
            _append(blob, count)
            before = index
    return bytes(blob)


def _append(blob: bytearray, number: int) -> None:
    while number > _LOW:
        blob.append(number & _LOW | _MORE)
        number >>= _BITS
    blob.append(number)


def decode(blob: bytes) -> dict[int, int]:
    """Read bucket counts from a blob; raises ValueError for bytes that `encode` never writes."""
    numbers = _numbers(blob)
    if len(numbers) % 2:
        raise ValueError("a histogram ends in the middle")
    counts: dict[int, int] = {}
    index = 0
    for position in range(0, len(numbers), 2):
        gap, count = numbers[position], numbers[position + 1]
        if not count or (not gap and counts):
            raise ValueError("a histogram holds an empty or a repeated bucket")
        index += gap
        counts[index] = count
    return counts


def _numbers(blob: bytes) -> list[int]:
    numbers: list[int] = []
    number = shift = 0
    for byte in blob:
        number |= (byte & _LOW) << shift
        if byte & _MORE:
            shift += _BITS
            if shift > _LONGEST_SHIFT:
                raise ValueError("a histogram holds a number beyond any count")
        else:
            numbers.append(number)
            number = shift = 0
    if shift:
        raise ValueError("a histogram ends in the middle")
    return numbers


def merge(blobs: Iterable[bytes]) -> bytes:
    """Add histograms up, in whatever order; raises ValueError for a damaged blob."""
    counts: Counter[int] = Counter()
    for blob in blobs:
        counts.update(decode(blob))
    return encode(counts)


def total(blob: bytes) -> int:
    """Count the values in a blob; raises ValueError for a damaged one."""
    return sum(decode(blob).values())


def quantile(blob: bytes, share: float) -> float | None:
    """Return the seconds that `share` (0..1) of the values do not exceed; None without values.

    Nearest rank: the ⌈share·n⌉-th smallest value, within 1 %. Raises ValueError for another share.
    """
    if not 0 <= share <= 1:
        raise ValueError(f"no share of a whole: {share}")
    counts = decode(blob)
    if not counts:
        return None
    rank = max(1, math.ceil(share * sum(counts.values())))
    so_far = zip(counts, accumulate(counts.values()), strict=True)
    return next(middle(index) for index, seen in so_far if seen >= rank)


def share_within(blob: bytes, seconds: float) -> float | None:
    """Return the share (0..1) of values of at most `seconds`, the bucket of the limit included.

    None without values; values up to 2 % above the limit may share its bucket and count as within.
    """
    counts = decode(blob)
    if not counts:
        return None
    limit = bucket(seconds)
    return sum(n for index, n in counts.items() if index <= limit) / sum(counts.values())
