"""The database folder of one home: where things lie, how it is made, and what settings it runs with."""

import hashlib
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

from carecenter.foundation.runner import engine
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.processes import die_with_parent
from carecenter.foundation.runner.service_user import ServiceUser, choose_user, require_reachable

OWNER = "postgres"
ROLE = "carecenter"
DATABASE = "carecenter"
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432")
# Under LC_CTYPE C, show_trgm('上海') is empty and text search silently finds nothing.
INITDB_OPTIONS = [
    f"--username={OWNER}", "--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions",
    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8",
]  # fmt: skip
CLEAN_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Cluster:
    """One embedded database below a home."""

    def __init__(self, home: Path) -> None:
        self.home = home.resolve()
        self.folder = self.home / "postgres"
        self.data = self.folder / "data"
        self.log = self.home / "log" / "postgres.log"
        digest = hashlib.sha256(str(self.data).encode()).hexdigest()[:12]
        self.name = f"carecenter-{digest}"
        self.sockets = self._socket_folder()
        for folder in (self.home, self.folder, self.log.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.user: ServiceUser = choose_user(self.data)

    def _socket_folder(self) -> Path:
        """Return HOME/postgres/run, or a short folder in the temporary folder when that path is too long."""
        temporary = Path(tempfile.gettempdir())
        for folder in (self.folder / "run", temporary / self.name, Path("/tmp") / self.name):  # noqa: S108
            if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER:
                return folder
        raise CannotStart(f"No folder with a short enough path for the database socket: {temporary}")

    def prepare(self, *, durable: bool) -> None:
        """Make folders, passwords and the database files where they are missing."""
        self._open_folders()
        require_reachable(self.user, self.folder)
        self.programs = engine.programs_for(self.user, copies=self.folder / "engine")
        if not self.data.exists():
            self._initialise(durable=durable)
        self._check_version()
        self._prepare_sockets()

    def _open_folders(self) -> None:
        """Let the database user pass through our own folders; it still cannot list them."""
        if self.user.is_another:
            for folder in (self.home, self.folder):
                folder.chmod(folder.stat().st_mode & 0o7777 | 0o011)

    def _initialise(self, *, durable: bool) -> None:
        """Run initdb in a folder of its own and rename it, so that a killed start leaves no half database."""
        partial, password_file = self.folder / "data.partial", self.folder / "initial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        password_file.unlink(missing_ok=True)
        password_file.touch(mode=0o600)
        password_file.write_text(self.password(OWNER) + "\n", encoding="ascii")
        for path in (partial, password_file):
            self.user.own(path)
        command = [str(self.programs / "initdb"), f"--pgdata={partial}", f"--pwfile={password_file}"]
        command += [*INITDB_OPTIONS, *([] if durable else ["--no-sync"])]
        done = subprocess.run(
            command, cwd="/", env=CLEAN_ENVIRONMENT, capture_output=True, text=True, check=False,
            preexec_fn=die_with_parent(signal.SIGKILL), **self.user.popen_arguments(),
        )  # fmt: skip
        password_file.unlink()
        if done.returncode:
            raise CannotStart(f"Could not create the database in {partial}:\n{done.stderr.strip()}")
        partial.rename(self.data)

    def _check_version(self) -> None:
        found = (self.data / "PG_VERSION").read_text(encoding="ascii").strip()
        if found != str(engine.major()):
            raise CannotStart(
                f"{self.data} was made by PostgreSQL {found}, this version brings {engine.major()}. "
                "Back up with the old version and restore with this one: docs/operate/upgrade.md."
            )

    def _prepare_sockets(self) -> None:
        """Make the socket folder private; refuse one that somebody else prepared."""
        if not self.sockets.is_symlink() and not self.sockets.exists():
            self.sockets.mkdir(mode=0o700)
            self.user.own(self.sockets)
        status = self.sockets.lstat()
        if self.sockets.is_symlink() or status.st_uid != self.user.uid or status.st_mode & 0o077:
            raise CannotStart(f"{self.sockets} is not a private folder of user {self.user.uid}: remove it.")

    def password(self, role: str) -> str:
        """Return the password of a role; made on first use and kept in a 0600 file."""
        file = self.folder / f"password.{role}"
        if not file.exists():
            if self.data.exists() and role == OWNER:
                raise CannotStart(f"{file} is missing, but the database in {self.data} needs it.")
            partial = file.with_suffix(".partial")
            partial.unlink(missing_ok=True)
            partial.touch(mode=0o600)
            partial.write_text(secrets.token_urlsafe(24), encoding="ascii")
            partial.rename(file)
        return file.read_text(encoding="ascii").strip()

    def url(self, *, role: str = ROLE, database: str = DATABASE) -> str:
        """Return the address of a database as a URL that psycopg and DATABASE_URL understand."""
        return f"postgresql://{role}:{self.password(role)}@/{database}?host={quote(str(self.sockets), safe='/')}"

    def command(self, *, durable: bool) -> list[str]:
        """Return the command line of the server; modest in memory, reachable by socket only."""
        settings = {
            "cluster_name": self.name,
            "listen_addresses": "",
            "unix_socket_directories": str(self.sockets),
            "unix_socket_permissions": "0700",
            "shared_buffers": os.environ.get("CARECENTER_PG_SHARED_BUFFERS") or "64MB",
            "max_connections": "100",
            "maintenance_work_mem": "64MB",
            "max_wal_size": "1GB",
            "jit": "off",
            "io_method": "sync",
            "wal_level": "minimal",
            "max_wal_senders": "0",
            "max_logical_replication_workers": "0",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_startup_progress_interval": "1s",
            "log_line_prefix": "%m [%p] ",
        }
        if not durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        pairs = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(self.programs / "postgres"), "-D", str(self.data), *pairs]
