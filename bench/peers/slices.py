"""What every contestant shares: the slices, how a result is told, and how it is timed."""

import json
import resource
import sys
import time
from itertools import combinations

ATTRIBUTES = ["sex", "race", "region", "age_band"]
GROUPINGS = [(), *((one,) for one in ATTRIBUTES), *combinations(ATTRIBUTES, 2)]
COLUMNS = ["label", "score", *ATTRIBUTES]
SMALLEST = 2.220446049250313e-16


def key_of(grouping, values):
    return "|".join(f"{name}={value}" for name, value in zip(grouping, values))


def run(measure):
    """python <contestant>.py FILE JOB REPEATS OUT: times in milliseconds, memory in MB, values of every slice."""
    path, job, repeats, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    times, processor = [], []
    for _ in range(repeats):
        start, used = time.perf_counter(), time.process_time()
        values = measure(path, job)
        times.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - used) * 1000)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open(out, "w") as file:
        json.dump({"times": times, "processor": processor, "memory": memory, "values": values}, file)
