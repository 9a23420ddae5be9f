"""Ways to reach people: mail by SMTP, and whatever Apprise knows where it is installed."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from models.errors import ConfigurationError
from scheduler.post import Channel, DeliveryError

#: Seconds a mail server may take.
_PATIENCE = 30.0
_PORTS = {"smtp": 25, "smtps": 465}


@dataclass(frozen=True, kw_only=True)
class Mail:
    """Mail over one server (RFC 5321), with TLS from the start (``smtps``), or taken up where it is offered."""

    server: str
    port: int
    sender: str
    recipients: tuple[str, ...]
    user: str | None = None
    password: str | None = None
    #: From the start; else STARTTLS is used where the server offers it.
    tls: bool = False

    @property
    def name(self) -> str:
        """Server and recipients; no password."""
        return f"{'smtps' if self.tls else 'smtp'}://{self.server}:{self.port} to {', '.join(self.recipients)}"

    def send(self, subject: str, body: str) -> None:
        """Send a mail.

        Raises:
            DeliveryError: the server did not answer, or refused.
        """
        message = EmailMessage()
        message["Subject"] = " ".join(subject.split())
        message["From"], message["To"] = self.sender, ", ".join(self.recipients)
        message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="consulted.invalid")
        # RFC 3834: no out-of-office answers to a robot.
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(body)
        try:
            with self._connected() as server:
                server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(_said(error)) from None

    def _connected(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.tls:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.server, self.port, timeout=_PATIENCE, context=context)
        else:
            server = smtplib.SMTP(self.server, self.port, timeout=_PATIENCE)
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=context)
        if self.user is not None:
            server.login(self.user, self.password or "")
        return server


def _said(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error.decode("utf-8", "replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        return f"the server answered {error.smtp_code} {said}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"the server refused {', '.join(error.recipients)}"
    return str(error) or type(error).__name__


@dataclass(frozen=True, kw_only=True)
class ByApprise:
    """One of the services Apprise speaks to."""

    url: str

    @property
    def name(self) -> str:
        """Scheme and host alone; the rest of such addresses is secret."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.hostname or ''}"

    def send(self, subject: str, body: str) -> None:
        """Hand the message to the service.

        Raises:
            DeliveryError: it was not taken.
        """
        import apprise

        service = apprise.Apprise()
        if not service.add(self.url):
            raise DeliveryError("Apprise does not know this address")
        if not service.notify(body=body, title=subject):
            raise DeliveryError("the service did not take it; 'consulted --verbose notices --test' shows what it said")


def channels(urls: Sequence[str]) -> list[Channel]:
    """Return the ways the addresses of the setting ``notify`` stand for.

    Raises:
        ConfigurationError: an address is none, or Apprise is needed and not installed.
    """
    return [_channel(url) for url in urls]


def _channel(url: str) -> Channel:
    parts = urlsplit(url)
    if parts.scheme in _PORTS:
        return _mail(parts)
    if not parts.scheme or "://" not in url:
        raise ConfigurationError(
            "bad value for 'notify': expected addresses such as "
            "smtp://mail.example.org:25/?from=desk@example.org&to=me@example.org, found one without a scheme"
        )
    try:
        import apprise
    except ImportError:
        raise ConfigurationError(
            f"'notify' names a {parts.scheme}:// address, which needs Apprise; install it with "
            "pip install 'consulted[notices]', or use smtp:// or smtps://"
        ) from None
    if not apprise.Apprise().add(url):
        raise ConfigurationError(f"bad value for 'notify': Apprise cannot use its {parts.scheme}:// address")
    return ByApprise(url=url)


def _mail(parts: SplitResult) -> Mail:
    query = parse_qs(parts.query)
    sender, to = query.get("from", [""])[0], query.get("to", [])
    recipients = tuple(each.strip() for some in to for each in some.split(",") if each.strip())
    try:
        port = parts.port or _PORTS[parts.scheme]
    except ValueError:
        raise ConfigurationError(f"bad value for 'notify': the port of {parts.scheme}:// is no number") from None
    if not parts.hostname or "@" not in sender or not recipients or not all("@" in each for each in recipients):
        raise ConfigurationError(
            f"bad value for 'notify': write {parts.scheme}://SERVER/?from=desk@example.org&to=me@example.org"
        )
    return Mail(
        server=parts.hostname,
        port=port,
        sender=sender,
        recipients=recipients,
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        tls=parts.scheme == "smtps",
    )
