"""`make run`: make everything ready on this machine, then hand over to the production server.

What is made up at the first run (secret key, the editor's password) is kept in the data folder, readable by its owner
only, and never in the repository.
"""

import os
import secrets
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITOR = "editor"


def kept_secret(path: Path, length: int) -> str:
    """The secret in `path`, made up and written (mode 600) if there is none."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(length))
    return path.read_text().strip()


def refuse_taken_port(host: str, port: int) -> None:
    """Stop with a sentence, before anything is changed, where another program has the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            sys.exit(f"{host}:{port} cannot be used ({error.strerror}). Choose another port: make run PORT=8001")


def manage(*arguments: str) -> None:
    done = subprocess.run([sys.executable, str(ROOT / "manage.py"), *arguments], cwd=ROOT, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"“manage.py {' '.join(arguments)}” did not succeed; its message stands above.")


def main() -> None:
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if not port.isdigit() or not 0 < int(port) < 65536:
        sys.exit(f"PORT={port!r} is no port. Give a number from 1 to 65535, such as PORT=8001.")
    refuse_taken_port(host, int(port))
    data = Path(os.environ.get("DATA_DIR", ROOT / "data"))
    data.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("SECRET_KEY"):
        os.environ["SECRET_KEY"] = kept_secret(data / "secret-key", 50)
    os.environ["EDITOR_PASSWORD"] = kept_secret(data / "editor-password", 12)
    manage("migrate", "--verbosity", "0")
    manage("collectstatic", "--noinput", "--verbosity", "0")
    manage("load_sample", "--verbosity", "0")
    manage("make_editor", EDITOR)
    shown = f"[{host}]" if ":" in host else host
    print(f"\nReadout serves http://{shown}:{port}/\n", flush=True)  # noqa: T201
    command = ["gunicorn", "newsroom.wsgi", "--bind", f"{shown}:{port}"]
    command += ["--workers", os.environ.get("WORKERS", "2"), "--threads", "4", "--log-level", "warning"]
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", *command])  # noqa: S606


if __name__ == "__main__":
    main()
