"""LibreOffice, where it is installed: other programs' files turned into those that our own readers read.

It runs as a program of its own, in a folder of its own, without macros, links or network, for a limited time.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable

# A plan of 100 pages takes 2 s; below the limit that the reading child itself has, so that this one speaks first.
_SECONDS = 90.0
_MOST_MEMORY = 3 * 1024**3
_MOST_OUTPUT = 300 * 1024 * 1024
# What the first start in a fresh profile answers when it has only set the profile up.
_START_AGAIN = frozenset({79, 81})
_STARTS = 3
_WAIT_FOR_END = 5.0
# Makes the program end when this process is killed, where the system has such a thing (Linux).
_DIE_WITH_US = shutil.which("setpriv")


@dataclass(frozen=True, slots=True)
class _Part:
    """One of LibreOffice's programs: what it writes for us, the library it lives in, the package to install."""

    target: str
    library: str
    package: str


_WRITER: Final = _Part("docx", "libswlo.so", "libreoffice-writer-nogui")
_CALC: Final = _Part("xlsx", "libsclo.so", "libreoffice-calc-nogui")
_IMPRESS: Final = _Part("pptx", "libsdlo.so", "libreoffice-impress-nogui")
_PARTS: Final = {
    **dict.fromkeys((".doc", ".dot", ".rtf", ".odt", ".ott", ".docx", ".docm", ".dotx", ".dotm"), _WRITER),
    **dict.fromkeys((".xls", ".xlt", ".ods", ".ots", ".xlsb", ".xlsx", ".xlsm"), _CALC),
    **dict.fromkeys((".ppt", ".pps", ".pot", ".odp", ".otp", ".pptx", ".ppsx", ".pptm"), _IMPRESS),
}

# Macros never run; linked files and pictures are never fetched, and every request would end at a dead port.
_SETTINGS: Final = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "2"),
    ("Calc/Content/Update", "Link", "2"),
    ("Java/VirtualMachine", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def to_modern(name: str, content: bytes, suffix: str) -> bytes:
    """A file of an older or another kind (``suffix``) as DOCX, XLSX or PPTX. Raises UnreadableFileError."""
    return _converted(name, content, suffix, _PARTS[suffix].target)


def to_pdf(content: bytes, suffix: str) -> bytes:
    """The document as LibreOffice prints it. Raises UnreadableFileError: not installed, or it cannot open the file.

    Safe in any process and thread; takes one to three seconds.
    """
    if suffix not in _PARTS:
        raise unreadable(f"tệp {suffix}", "LibreOffice không in được loại tệp này", "mở tệp gốc bằng phần mềm của nó")
    return _converted(f"tệp {suffix}", content, suffix, "pdf")


def missing_package(suffix: str) -> str | None:
    """The Debian package without which files of this suffix cannot be read here; None where nothing is missing."""
    part, program = _PARTS[suffix], _program()
    if program is None:
        return part.package
    parts = {path.name for path in program.parent.glob("libs?lo.so")}
    return part.package if parts and part.library not in parts else None


def _converted(name: str, content: bytes, suffix: str, target: str) -> bytes:
    missing, program = missing_package(suffix), _program()
    if missing or program is None:
        raise unreadable(
            name,
            f"đọc tệp {suffix} cần LibreOffice, máy này chưa cài",
            f"cài gói {missing} (Debian, Ubuntu: apt install {missing}) rồi chạy lại, hoặc lưu tệp thành DOCX, XLSX, "
            "PPTX hay PDF",
        )
    with tempfile.TemporaryDirectory(prefix="cancu-office-", ignore_cleanup_errors=True) as folder:
        return _run(name, program, Path(folder), _laid_out(Path(folder), content, suffix), target)


def _program() -> Path | None:
    """LibreOffice itself rather than the launcher, which would leave a process of its own behind."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return None
    launcher = Path(found).resolve()
    inner = launcher.with_name("soffice.bin")
    return inner if inner.exists() else launcher


def _laid_out(folder: Path, content: bytes, suffix: str) -> Path:
    """The file and a profile with our settings, in ``folder``."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (folder / "out").mkdir()
    items = "".join(
        f'<item oor:path="/org.openoffice.{path if path.startswith("Inet") else f"Office.{path}"}">'
        f'<prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, key, value in _SETTINGS
    )
    (profile / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )
    file = folder / f"tep{suffix}"
    file.write_bytes(content)
    return file


def _run(name: str, program: Path, folder: Path, file: Path, target: str) -> bytes:
    command = [
        *([_DIE_WITH_US, "--pdeathsig", "KILL", "--"] if _DIE_WITH_US else []),
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", target, "--outdir", str(folder / "out"), str(file)),
    ]
    for _ in range(_STARTS):
        if _one_run(name, command, folder) not in _START_AGAIN:
            break
    made = folder / "out" / f"{file.stem}.{target}"
    if not made.is_file() or not 0 < made.stat().st_size <= _MOST_OUTPUT:
        raise unreadable(
            name, "LibreOffice không mở được tệp (tệp hỏng, có mật khẩu hoặc không đúng loại)", DOWNLOAD_AGAIN
        )
    return made.read_bytes()


def _one_run(name: str, command: list[str], folder: Path) -> int:
    """How the program ended; when this returns it is gone with all it started, whatever happened.

    Where it cannot be made to end with us, it stays in our process group, to end with that.
    """
    process = subprocess.Popen(  # noqa: S603 - a program found on the path, with arguments of our own making
        command,
        cwd=folder,
        env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=_DIE_WITH_US is not None,
    )
    try:
        _limit(process.pid)
        return process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        raise unreadable(
            name, "LibreOffice chuyển quá lâu nên đã dừng", "lưu tệp thành DOCX hoặc PDF từ phần mềm gốc rồi thử lại"
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):  # gone already
        if _DIE_WITH_US is None:
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_WAIT_FOR_END)


def _limit(pid: int) -> None:
    with contextlib.suppress(ImportError, AttributeError, ValueError, OSError):  # systems without it do without
        import resource  # noqa: PLC0415 - not there on Windows

        resource.prlimit(pid, resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (_MOST_OUTPUT, _MOST_OUTPUT))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))
