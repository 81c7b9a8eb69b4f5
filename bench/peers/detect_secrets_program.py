"""detect-secrets as a contestant, by its own scan of a file with its defaults.

A file on each line of standard input, `seconds TAB found` on standard output. It reads the file itself, which is in
its seconds and is less than a thousandth of them.
"""

import sys
import time

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import default_settings

with default_settings():
    for line in sys.stdin:
        path = line.rstrip("\n")
        began = time.perf_counter()
        found = sum(1 for _ in scan_file(path))
        print(f"{time.perf_counter() - began}\t{found}", flush=True)
