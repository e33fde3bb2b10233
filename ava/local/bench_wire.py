"""One kept connection of the benchmark."""

import socket
import time

from ava.local.environment import HOST


class Wire:
    """One kept connection that sends prepared bytes, so that the asking costs next to nothing."""

    def __init__(self, port: int, request: bytes) -> None:
        self.socket = socket.create_connection((HOST, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.request = request

    def seconds(self) -> float:
        """How long one request took; anything but an answer of status 200 ends the benchmark."""
        begun = time.perf_counter()
        self.socket.sendall(self.request)
        answer = self.socket.recv(65_536)
        while b"\r\n\r\n" not in answer:
            answer += self.socket.recv(65_536)
        head, _, body = answer.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"Not measured: {self.request.split(chr(13).encode())[0]!r} answered {head[:200]!r}")
        missing = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]) - len(body)
        while missing > 0:
            missing -= len(self.socket.recv(65_536))
        return time.perf_counter() - begun
