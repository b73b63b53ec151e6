"""What bin/run does besides the database: options, children, libraries, translations, certificate."""

import os
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from carecenter.foundation.runner import libraries, translations
from carecenter.foundation.runner.certificate import certificate
from carecenter.foundation.runner.children import Child
from carecenter.foundation.runner.external import require_suitable
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.home import ROOT
from carecenter.foundation.runner.options import read_options
from carecenter.foundation.runner.postgres import running
from carecenter.foundation.runner.preparation import applied_digest, make_home
from carecenter.foundation.runner.processes import wait_until
from carecenter.foundation.runner.supervisor import listen


def sleeper(seconds, code=0):
    return [sys.executable, "-S", "-c", f"import time; time.sleep({seconds}); raise SystemExit({code})"]


def test_only_this_machine_is_served_unless_asked(tmp_path):
    home = {"CARECENTER_HOME": str(tmp_path)}
    assert read_options([], home).address == "http://localhost:8000/"
    assert (read_options([], home).bind, read_options(["--tls"], home).bind) == ("127.0.0.1", "0.0.0.0")
    assert read_options([], home | {"CARECENTER_BIND": "10.0.0.7", "CARECENTER_PORT": "80"}).address == (
        "http://10.0.0.7:80/"
    )


@pytest.mark.parametrize("port", ["0", "70000", "http", "-1"])
def test_a_port_that_is_none_is_refused_by_name(port):
    with pytest.raises(CannotStart, match="CARECENTER_PORT must be a whole number from 1 to 65535"):
        read_options([], {"CARECENTER_PORT": port})


def test_a_dead_child_is_started_again_ever_more_slowly(tmp_path, capsys):
    child = Child("web 1", sleeper(0, code=3), os.environ, log=tmp_path / "log")
    child.start()
    assert wait_until(lambda: child.watch() == 3, seconds=5)
    assert (child.watch(), child.process) == (None, None), "the pause is not over"
    assert wait_until(lambda: child.watch() == 3, seconds=5)
    assert child._next_start - time.monotonic() > 1.5
    said = capsys.readouterr().err
    assert "web 1 died (exit code 3); starting it again in 1 s" in said
    assert "starting it again in 2 s" in said
    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o600


def test_a_child_dies_with_a_killed_parent(tmp_path):
    reading, writing = os.pipe()
    parent = os.fork()
    if not parent:
        child = Child("worker", sleeper(60), os.environ)
        child.start()
        os.write(writing, str(child.process.pid).encode())
        time.sleep(60)
        os._exit(1)
    grandchild = int(os.read(reading, 20))
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    assert wait_until(lambda: is_gone(grandchild), seconds=5)


def is_gone(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


def test_a_child_that_ignores_the_request_to_stop_is_killed(monkeypatch):
    monkeypatch.setattr("carecenter.foundation.runner.children.STOP_SECONDS", 0.3)
    program = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    child = Child("worker", [sys.executable, "-S", "-c", program], os.environ)
    child.start()
    process = child.process
    time.sleep(0.3)
    child.finish()
    assert process.poll() == -signal.SIGKILL


def test_an_occupied_port_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr("carecenter.foundation.runner.supervisor.PORT_PATIENCE_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as other:
        options = read_options([], {"CARECENTER_PORT": str(other.getsockname()[1]), "CARECENTER_HOME": str(tmp_path)})
        with pytest.raises(CannotStart, match="Choose another one with CARECENTER_PORT"):
            listen(options)


def test_a_home_is_private_and_keeps_its_signing_key(tmp_path):
    home = tmp_path / "home"
    make_home(home)
    key = (home / "secret_key").read_text()
    make_home(home)
    assert (home / "secret_key").read_text() == key
    assert len(key) > 60
    assert (home / "secret_key").stat().st_mode & 0o777 == 0o600
    assert (home / "files").stat().st_mode & 0o777 == 0o700


def test_browser_libraries_are_copied_once_and_mention_no_missing_source_map(tmp_path):
    assert libraries.collect(ROOT, tmp_path) is True
    for _, _, target in libraries.FILES:
        assert (tmp_path / target).exists()
    assert "sourceMappingURL" not in (tmp_path / "lib" / "tabler.min.css").read_text()
    assert (tmp_path / "lib" / "icons" / "phone.svg").exists()
    assert libraries.collect(ROOT, tmp_path) is False


def test_a_missing_browser_library_is_named(tmp_path):
    with pytest.raises(CannotStart, match="@alpinejs/csp is not installed"):
        libraries.collect(tmp_path, tmp_path / "home")


def test_only_stale_translations_are_compiled_and_a_broken_one_is_named(tmp_path):
    folder = tmp_path / "carecenter" / "locale" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "客户"\nmsgstr "Customer"\n'
    )
    assert translations.compile_stale(tmp_path) == 1
    assert b"Customer" in (folder / "django.mo").read_bytes()
    assert translations.compile_stale(tmp_path) == 0
    (folder / "django.po").write_text("nonsense\n")
    os.utime(folder / "django.po", (time.time() + 5, time.time() + 5))
    with pytest.raises(SystemExit, match="django.po"):
        translations.compile_stale(tmp_path)


def test_the_certificate_is_kept_while_it_names_this_machine(tmp_path):
    from cryptography import x509

    file, key = certificate(tmp_path)
    first = file.read_bytes()
    assert certificate(tmp_path)[0].read_bytes() == first
    names = x509.load_pem_x509_certificate(first).extensions.get_extension_for_class(x509.SubjectAlternativeName)
    assert {"localhost", socket.gethostname()} <= set(names.value.get_values_for_type(x509.DNSName))
    assert key.stat().st_mode & 0o777 == 0o600


def test_an_external_database_must_see_chinese_letters(open_folder):
    import psycopg

    with running(open_folder / "external", durable=False) as server:
        require_suitable(server.url)
        assert applied_digest(server.url) == ""
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(
                "CREATE DATABASE blind TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'"
            )
        with pytest.raises(CannotStart, match="sees no letters in Chinese text"):
            require_suitable(server.url.replace("/carecenter?", "/blind?"))
    with pytest.raises(CannotStart, match="cannot be used"):
        require_suitable(server.url)
