"""A terminal (pty) with a process in it: what a person would see, escapes and all."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
import threading
import time
from typing import IO

COLUMNS, LINES = 80, 40


class Terminal:
    """Starts the command; ``stdout`` may be something else than the terminal."""

    def __init__(self, command: list[str], environment: dict[str, str], stdout: IO[bytes] | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave if stdout is None else stdout,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(slave)
        self._seen = b""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._master, 65536)
            except OSError:  # Linux says that everybody has closed the other side
                return
            if not data:
                return
            self._seen += data

    @property
    def text(self) -> str:
        """All that was written so far."""
        return self._seen.decode().replace("\r\n", "\n")

    def wait_for(self, text: str) -> None:
        """Wait until it is shown."""
        give_up = time.monotonic() + 30
        while text not in self.text:
            assert time.monotonic() < give_up, f"{text!r} is not in {self.text!r}"
            time.sleep(0.02)

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def press_ctrl_c(self) -> None:
        os.write(self._master, b"\x03")

    def end(self) -> int:
        """The exit code, once the process has ended and all is read."""
        code = self.process.wait(60)
        self._reader.join(10)
        os.close(self._master)
        return code


def _own_terminal() -> None:
    """Make the terminal the controlling one of the child, so that Ctrl-C reaches it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
