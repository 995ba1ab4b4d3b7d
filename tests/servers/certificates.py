"""Certificates for the servers of tests, made once for a run by the command `openssl`; the fixtures are in conftest."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

UNKNOWN_HOST = "podero.invalid"
HERE = f"IP:127.0.0.1,DNS:{UNKNOWN_HOST}"


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Self-signed certificates: two that clients trust, one of them for another host, and one that nobody trusts."""
    folder = tmp_path_factory.mktemp("certificates")
    command = shutil.which("openssl")
    if command is None:
        return folder / "missing"
    here = HERE
    for name, hosts in (("good", here), ("untrusted", here), ("elsewhere", "DNS:elsewhere.invalid")):
        options = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
        options += ["-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.pem")]
        options += ["-subj", f"/CN=podero test, {name}", "-addext", f"subjectAltName={hosts}"]
        options += ["-addext", "keyUsage=critical,digitalSignature,keyCertSign"]
        subprocess.run([command, *options], check=True, capture_output=True)
    trusted = [(folder / f"{name}.pem").read_text() for name in ("good", "elsewhere")]
    (folder / "trusted.pem").write_text("".join(trusted))
    return folder


def openssl(*arguments: str, folder: Path) -> None:
    subprocess.run([str(shutil.which("openssl")), *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an authority and a certificate that it signed; `hashed` holds it as `openssl rehash` wants."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl command to make certificates with")
    folder = tmp_path_factory.mktemp("authority")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
    for_authority = ("-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=An authority")
    openssl("req", "-x509", *key, *for_authority, "-addext", "keyUsage=critical,keyCertSign", folder=folder)
    signed = (
        "-CA",
        "authority.pem",
        "-CAkey",
        "authority.key",
        "-addext",
        f"subjectAltName=DNS:{UNKNOWN_HOST},IP:127.0.0.1",
    )
    usage = ("-addext", "basicConstraints=critical,CA:FALSE", "-addext", "keyUsage=critical,digitalSignature")
    for_server = ("-keyout", "server.key", "-out", "server.pem", "-subj", "/CN=A server")
    openssl("req", "-x509", *key, *for_server, *signed, *usage, folder=folder)
    (folder / "hashed").mkdir()
    shutil.copy(folder / "authority.pem", folder / "hashed")
    openssl("rehash", "hashed", folder=folder)
    return folder


def server_tls(folder: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    return context
