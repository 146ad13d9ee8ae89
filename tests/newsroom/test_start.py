"""`make run` makes secrets up once and keeps them private."""

import socket

import pytest

from newsroom.start import kept_secret, refuse_taken_port


def test_secret_is_made_once_and_private(tmp_path):
    path = tmp_path / "new" / "secret-key"
    first = kept_secret(path, 50)
    assert len(first) >= 50
    assert kept_secret(path, 50) == first
    assert path.stat().st_mode & 0o077 == 0


def test_taken_port_is_refused_with_a_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SystemExit, match="make run PORT="):
            refuse_taken_port("127.0.0.1", taken.getsockname()[1])
