"""Which addresses of the Internet Protocol are the public web's, and which may never be asked unless they are listed.

After the registries of special-purpose addresses (RFC 6890 and what IANA added since), and stricter: an IPv6 address
is public only within what has been given out to the world (2000::/3), and an IPv4 address carried within it counts too.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator, Sequence

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

#: All of IPv6 that has been given out for use across the world (RFC 4291, 2.4; IANA's registry).
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")
#: NAT64 (RFC 6052): the last 32 bits are an IPv4 address. The only network outside 2000::/3 behind which the web lies.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: What Python takes for public, and is not: documentation (RFC 9637), relays of 6to4 (RFC 7526), protocol
#: assignments among which clouds hide services (RFC 6890), and the service every machine of Azure finds at its side.
_NOT_PUBLIC: tuple[IpNetwork, ...] = (
    ipaddress.IPv6Network("3fff::/20"),
    ipaddress.IPv4Network("192.88.99.0/24"),
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("168.63.129.16/32"),
)
#: Names that never leave a machine or a house (RFC 6761, 6762, 8375; ``internal`` is ICANN's for private use).
_LOCAL_NAMES = ("localhost", "local", "internal", "home.arpa")


def is_allowed(address: str, networks: Sequence[IpNetwork]) -> bool:
    """Say whether *address* is public, or within *networks*; what it carries within must be public, too."""
    ip = ipaddress.ip_address(address.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if any(ip.version == network.version and ip in network for network in networks):
        return True
    return _is_public(ip) and all(map(_is_public, _carried(ip)))


def _is_public(ip: IpAddress) -> bool:
    if any(ip in network for network in _NOT_PUBLIC if network.version == ip.version):
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        return ip in _NAT64 or (ip in _GIVEN_OUT and ip.is_global)
    return ip.is_global and not ip.is_multicast


def _carried(ip: IpAddress) -> Iterator[ipaddress.IPv4Address]:
    """Yield the IPv4 addresses within *ip*; those of Teredo never come so far, Python knows them for private."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _NAT64:
            yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if ip.sixtofour is not None:
            yield ip.sixtofour


def literal(host: str) -> str | None:
    """Return the address that *host* writes out, in whatever notation a resolver takes; None when it is a name.

    ``2130706433``, ``0x7f.1``, ``017700000001`` and ``127.1`` are all 127.0.0.1 (inet_aton, POSIX).
    """
    bare = host.strip("[]").rstrip(".")
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare))
    except (OSError, ValueError):
        return None


def is_local_name(host: str) -> bool:
    """Say whether *host* is a name that only a machine or a house knows."""
    name = host.lower().rstrip(".")
    return any(name == each or name.endswith(f".{each}") for each in _LOCAL_NAMES)
