"""A backup brings everything back, and a bad one changes nothing."""

import io
import json
import os
import subprocess
import sys
import tarfile

import psycopg
import pytest

from carecenter.foundation.runner import postgres, restore
from carecenter.foundation.runner.backup import write_backup
from carecenter.foundation.runner.failures import AlreadyRunning, CannotStart
from carecenter.foundation.runner.home import ROOT
from carecenter.foundation.runner.locks import FileLock
from carecenter.foundation.runner.preparation import make_home
from carecenter.foundation.runner.restore import restore_backup


@pytest.fixture(scope="module")
def server(open_folder):
    with postgres.running(open_folder / "home", durable=False) as server:
        yield server


@pytest.fixture
def home(server):
    home = server.cluster.home
    (home / "files" / "photos").mkdir(parents=True, exist_ok=True)
    (home / "files" / "photos" / "热水器.jpg").write_bytes(b"heater")
    (home / "secret_key").write_text("first key")
    with psycopg.connect(server.url) as connection:
        connection.execute("DROP TABLE IF EXISTS person, django_migrations")
        connection.execute("CREATE TABLE person (name text, path ltree)")
        connection.execute("INSERT INTO person VALUES ('陈女士', 'hq.east')")
        connection.execute("CREATE TABLE django_migrations (app text, name text, applied timestamptz DEFAULT now())")
        connection.execute("INSERT INTO django_migrations VALUES ('sales', '0001_initial')")
    return home


@pytest.fixture
def backup(server, home, tmp_path):
    target = tmp_path / "backup.tar"
    write_backup(home=home, url=server.url, target=target, version="0.1.0")
    return target


def change(server, home):
    with psycopg.connect(server.url) as connection:
        connection.execute("UPDATE person SET name = '李先生'")
    (home / "files" / "new.txt").write_text("later")
    (home / "secret_key").write_text("second key")


def state(server, home):
    with psycopg.connect(server.url) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM person")]
    files = sorted(file.relative_to(home).as_posix() for file in (home / "files").rglob("*") if file.is_file())
    return names, files, (home / "secret_key").read_text()


ORIGINAL = (["陈女士"], ["files/photos/热水器.jpg"], "first key")
CHANGED = (["李先生"], ["files/new.txt", "files/photos/热水器.jpg"], "second key")


def bring_back(server, home, source, *, replace=True, known=("sales.0001_initial", "sales.0002_more")):
    return restore_backup(
        home=home, url=server.url, source=source, replace=replace, life=["person"], known_migrations=known
    )


def test_a_restore_brings_back_rows_files_and_key(server, home, backup):
    change(server, home)
    assert state(server, home) == CHANGED
    manifest = bring_back(server, home, backup)
    assert state(server, home) == ORIGINAL
    assert (manifest["carecenter"], manifest["postgresql"] // 10000) == ("0.1.0", 18)
    with psycopg.connect(server.url) as connection:
        assert connection.execute("SELECT cardinality(show_trgm('上海'))").fetchone() == (3,)
        databases = {row[0] for row in connection.execute("SELECT datname FROM pg_database")}
    assert databases == {"carecenter", "postgres", "template0", "template1"}
    assert not list(home.glob("*.replaced")) + list(home.glob("*.partial"))
    (home / "files" / "new.txt").unlink(missing_ok=True)


def test_a_backup_is_readable_by_its_owner_only_and_leaves_nothing_beside_it(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in backup.parent.iterdir()] == ["backup.tar"]


def test_an_installation_in_use_is_replaced_only_on_request(server, home, backup):
    change(server, home)
    with pytest.raises(CannotStart, match="table person has rows"):
        bring_back(server, home, backup, replace=False)
    assert state(server, home) == CHANGED


def test_a_running_product_is_not_restored_over(server, home, backup):
    lock = FileLock(home / "run.lock", what="CareCenter")
    lock.acquire()
    with pytest.raises(AlreadyRunning):
        bring_back(server, home, backup)
    lock.release()


def test_a_backup_of_a_newer_version_is_refused(server, home, backup):
    change(server, home)
    with pytest.raises(CannotStart, match="newer version"):
        bring_back(server, home, backup, known=["other.0001_initial"])
    assert state(server, home) == CHANGED


def damage(source, *, name, content):
    """Rewrite one member of the archive and keep the rest, the manifest included."""
    with tarfile.open(source) as archive:
        members = {member.name: archive.extractfile(member).read() for member in archive}
    members[name] = content
    with tarfile.open(source, "w") as archive:
        for member_name, text in members.items():
            member = tarfile.TarInfo(member_name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text))


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("files/photos/热水器.jpg", b"cold", "differs from its checksum"),
        ("database.dump", b"", "differs from its checksum"),
        ("files/extra", b"x", "list of files"),
        ("../outside", b"x", "unexpected entry"),
        ("manifest.json", b"{", "not a complete backup"),
        ("manifest.json", json.dumps({"format": 9, "sha256": {}, "migrations": []}).encode(), "newer version"),
    ],
)
def test_a_damaged_backup_changes_nothing(server, home, backup, name, content, complaint):
    change(server, home)
    damage(backup, name=name, content=content)
    with pytest.raises(CannotStart, match=complaint):
        bring_back(server, home, backup)
    assert state(server, home) == CHANGED


def test_a_failure_in_the_middle_of_the_exchange_undoes_it(server, home, backup, monkeypatch):
    change(server, home)
    moves = []

    def fail_at_second(source, target, aside, done):
        if moves:
            raise OSError("disk full")
        moves.append(source)
        return original(source, target, aside, done)

    original = restore._move
    monkeypatch.setattr(restore, "_move", fail_at_second)
    with pytest.raises(OSError, match="disk full"):
        bring_back(server, home, backup)
    assert state(server, home) == CHANGED


def test_a_failed_backup_leaves_no_file(server, home, tmp_path):
    target = tmp_path / "backup.tar"
    with pytest.raises(CannotStart, match="nowhere"):
        write_backup(home=home, url=server.url.replace("/carecenter?", "/nowhere?"), target=target, version="0.1.0")
    assert list(tmp_path.iterdir()) == []


def carecenter(home, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "PYTEST_"))}
    command = [sys.executable, "-m", "carecenter", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment | {"CARECENTER_HOME": str(home)}, capture_output=True, text=True, check=False
    )


def test_the_commands_carry_an_installation_to_an_empty_machine(open_folder, tmp_path):
    old, new, file = open_folder / "old", open_folder / "new", tmp_path / "backup.tar"
    make_home(old)
    with postgres.running(old, durable=False) as server:
        carecenter(old, "migrate", "--no-input", "--verbosity", "0")
        applied = applied_names(server.url)
        assert "sessions.0001_initial" in applied
    assert carecenter(old, "backup", str(file)).returncode == 0
    assert "exists" in carecenter(old, "backup", str(file)).stderr
    assert carecenter(new, "restore", str(file)).returncode == 0
    assert (new / "secret_key").read_text() == (old / "secret_key").read_text()
    with postgres.running(new, durable=False) as server:
        assert applied_names(server.url) == applied


def applied_names(url):
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT app || '.' || name FROM django_migrations").fetchall()
    return {row[0] for row in rows}
