"""Certificates of the small web: one that is right, and the ways to be wrong."""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

EXPIRED, WRONG_NAME = "expired.example", "wrong-name.example"
SELF_SIGNED, UNTRUSTED = "self-signed.example", "untrusted.example"
#: The host of each fault, in the small web.
FAULTY: Mapping[str, str] = {
    EXPIRED: "expired",
    WRONG_NAME: "wrong-name",
    SELF_SIGNED: "self-signed",
    UNTRUSTED: "untrusted",
}


class Certificates:
    """Issues every certificate of one small web from its own authority."""

    def __init__(self, names: Iterable[str], faulty: Mapping[str, str] = FAULTY) -> None:
        self._authority = trustme.CA()
        self._names = sorted(set(names) - set(faulty))
        self._faulty = faulty

    def write_authority(self, path: Path) -> None:
        """Write what a client must trust, as PEM."""
        self._authority.cert_pem.write_to_path(path)

    def context(self) -> ssl.SSLContext:
        """Return a server context that picks the certificate by the name asked for (SNI)."""
        right = _context(self._authority.issue_cert(*self._names))
        wrong = {host: self._wrong(host, fault) for host, fault in self._faulty.items()}

        def choose(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
            if name and name in wrong:
                connection.context = wrong[name]

        right.sni_callback = choose
        return right

    def _wrong(self, host: str, fault: str) -> ssl.SSLContext:
        if fault == "expired":
            return _context(self._expired(host))
        if fault == "wrong-name":
            return _context(self._authority.issue_cert("another-house.example"))
        return _self_signed(host) if fault == "self-signed" else _context(trustme.CA().issue_cert(host))

    def _expired(self, host: str) -> trustme.LeafCert:
        return self._authority.issue_cert(
            host, not_before=datetime(2018, 1, 1, tzinfo=UTC), not_after=datetime(2019, 1, 1, tzinfo=UTC)
        )


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def _self_signed(name: str) -> ssl.SSLContext:
    """Return a context whose certificate vouches for itself; trustme has no such thing."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=30))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pem += builder.sign(key, SHA256()).public_bytes(Encoding.PEM)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pair.pem"
        path.write_bytes(pem)
        context.load_cert_chain(path)
    return context
