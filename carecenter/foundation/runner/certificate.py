"""Make the self-signed certificate for --tls, which phone cameras need."""

import datetime
import ipaddress
import socket
from contextlib import closing, suppress
from pathlib import Path

VALID_DAYS = 397  # browsers refuse a longer life
RENEW_DAYS = 30


def certificate(home: Path) -> tuple[Path, Path]:
    """Return the files of certificate and key; make them anew when names change or the end is near."""
    folder = home / "tls"
    files = folder / "certificate.pem", folder / "key.pem"
    names = sorted({"localhost", socket.gethostname()})
    addresses = sorted({"127.0.0.1", "::1", *lan_addresses()})
    if not all(file.exists() for file in files) or not _still_good(files[0], names, addresses):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(*files, names, addresses)
    return files


def lan_addresses() -> list[str]:
    """Return the addresses under which other machines of the local network reach this one."""
    found = set()
    with suppress(OSError):
        found |= {str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None)}
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # documentation address; a datagram socket sends nothing on connect
            found.add(probe.getsockname()[0])
        except OSError:
            pass
    return sorted(text for text in found if "%" not in text and not ipaddress.ip_address(text).is_loopback)


def _still_good(file: Path, names: list[str], addresses: list[str]) -> bool:
    from cryptography import x509

    known = x509.load_pem_x509_certificate(file.read_bytes())
    subject = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    good_names = set(names) <= set(subject.get_values_for_type(x509.DNSName))
    good_addresses = set(addresses) <= {str(ip) for ip in subject.get_values_for_type(x509.IPAddress)}
    now = datetime.datetime.now(datetime.UTC)
    return good_names and good_addresses and known.not_valid_after_utc > now + datetime.timedelta(days=RENEW_DAYS)


def _make(certificate_file: Path, key_file: Path, names: list[str], addresses: list[str]) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "CareCenter on this machine")])
    alternatives: list[x509.GeneralName] = [x509.DNSName(text) for text in names]
    alternatives += [x509.IPAddress(ipaddress.ip_address(text)) for text in addresses]
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=VALID_DAYS))
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    key_file.unlink(missing_ok=True)
    key_file.touch(mode=0o600)
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    certificate_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
