"""What a process that reads files takes upon itself: limits, no network, no core dumps. Standard library only.

Called before anything else is imported: a library's threads, once started, would keep the network.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import signal
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # not there on Windows, where a process runs without these limits
    resource = None  # type: ignore[assignment]

# Address space: a 500-page PDF needs under 1 GB, a decompression bomb all there is.
MOST_MEMORY = 3 * 1024**3
# The largest file that it, or a program it starts, may write.
_LARGEST_FILE = 1024**3
_MOST_OPEN_FILES = 512
# Seconds of processor time for each second on the clock: programs it starts count for themselves.
_PROCESSORS = 4
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of linux/sched.h


def confine() -> None:
    """Limits for this process and all that it starts. Where a system lacks one, the others still hold."""
    if resource:
        _limit(resource.RLIMIT_AS, MOST_MEMORY)
        _limit(resource.RLIMIT_FSIZE, _LARGEST_FILE)
        _limit(resource.RLIMIT_NOFILE, _MOST_OPEN_FILES)
        _limit(resource.RLIMIT_CORE, 0)
    _leave_the_network()


def _limit(kind: int, most: int) -> None:
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(kind)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(kind, (most, most))


def allow_seconds(seconds: float) -> None:
    """So much processor time from now on; the kernel ends a process that takes more, whatever it is caught in."""
    if resource:
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + _PROCESSORS * seconds) + 1
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def peak_memory() -> int:
    """The most bytes of memory that this process has held; 0 where the system does not tell.

    Not what ``getrusage`` says: there a process begins with the memory of the one that started it.
    """
    with suppress(OSError, AttributeError):
        told = re.search(r"^VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"), re.MULTILINE)
        return int(told[1]) * 1024 if told else 0
    return 0


def _leave_the_network() -> None:
    """Into a network of its own without any way out, where the kernel lets us (Linux)."""
    user, group = os.getuid() if hasattr(os, "getuid") else 0, os.getgid() if hasattr(os, "getgid") else 0
    with suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NETWORK) != 0 and unshare(_NEW_USER | _NEW_NETWORK) == 0:
            Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")


def end_group(folder: str | None) -> None:
    """Removes the folder of passing files and ends this process with all that it started."""
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)
