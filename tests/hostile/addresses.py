"""Tricks with addresses: where they lead, how they are written, and how they come to us."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.sockets import House, Trap, Writer, reply, send_on
from tests.hostile.trick import PORT, PRIVATE, SCHEME, Trick

#: Networks that are nobody's on the web, by what they are; each is cited as it stands.
_NETWORKS = {
    "loopback": "127.0.0.2:{trap}",
    "loopback, its last address": "127.255.255.254",
    "this host (RFC 1122)": "0.0.0.0:{trap}",
    "this network (RFC 791)": "0.1.2.3",
    "private 10/8": "10.0.0.1",
    "private 172.16/12": "172.31.255.255",
    "private 192.168/16": "192.168.0.1",
    "carriers' own (RFC 6598)": "100.64.0.1",
    "metadata of Alibaba's cloud": "100.100.100.200",
    "link-local": "169.254.1.1",
    "metadata of most clouds": "169.254.169.254/latest/meta-data/",
    "metadata of Oracle's cloud": "192.0.0.192",
    "service beside each machine of Azure": "168.63.129.16",
    "protocol assignments": "192.0.0.8",
    "documentation": "192.0.2.1",
    "documentation, another": "203.0.113.7",
    "benchmarks (RFC 2544)": "198.18.0.1",
    "relays of 6to4 (RFC 7526)": "192.88.99.1",
    "multicast": "224.0.0.1",
    "reserved": "240.0.0.1",
    "broadcast": "255.255.255.255",
    "IPv6 loopback": "[::1]:{trap}",
    "IPv6 unspecified": "[::]:{trap}",
    "IPv6 link-local": "[fe80::1]",
    "IPv6 link-local with a zone": "[fe80::1%25lo]",
    "IPv6 site-local (RFC 3879)": "[fec0::1]",
    "IPv6 unique local": "[fd12:3456:789a::1]",
    "metadata of Amazon's cloud, IPv6": "[fd00:ec2::254]",
    "IPv6 multicast": "[ff02::1]",
    "IPv6 documentation": "[2001:db8::1]",
    "IPv6 documentation, the second (RFC 9637)": "[3fff::1]",
    "IPv6 benchmarks (RFC 5180)": "[2001:2::1]",
    "IPv6 that goes nowhere (RFC 6666)": "[100::1]",
    "IPv6 nobody was given": "[4000::1]",
    "IPv6 segments (RFC 9602)": "[5f00::1]",
    "IPv4-mapped loopback": "[::ffff:127.0.0.2]:{trap}",
    "IPv4-mapped metadata, in hex": "[::ffff:a9fe:a9fe]",
    "IPv4-compatible loopback (RFC 4291)": "[::127.0.0.2]:{trap}",
    "6to4 around a private address": "[2002:a00:1::1]",
    "6to4 around loopback": "[2002:7f00:2::1]",
    "Teredo around a private server": "[2001:0:a00:1::f5ff:fffe]",
    "NAT64 around a private address": "[64:ff9b::10.0.0.1]",
    "NAT64 for local use (RFC 8215)": "[64:ff9b:1::1]",
}
#: One address, 127.0.0.2, in every notation a resolver or a browser takes.
_NOTATIONS = {
    "decimal": "http://2130706434:{trap}/",
    "hexadecimal": "http://0x7f000002:{trap}/",
    "octal": "http://017700000002:{trap}/",
    "octal, byte by byte": "http://0177.0.0.02:{trap}/",
    "hexadecimal, byte by byte": "http://0x7f.0x0.0x0.0x2:{trap}/",
    "two parts": "http://127.2:{trap}/",
    "three parts": "http://127.0.2:{trap}/",
    "mixed": "http://0x7f.2:{trap}/",
    "zeros before": "http://127.000.000.002:{trap}/",
    "dot behind": "http://127.0.0.2.:{trap}/",
    "full-width digits": "http://１２７.0.0.2:{trap}/",
    "digits in circles": "http://①②⑦.⓪.⓪.②:{trap}/",
    "ideographic dots": "http://127。0。0。2:{trap}/",
    "soft hyphens": "http://127.0\u00ad.0.2:{trap}/",
    "blanks in the host": "http://127 .0.0.2:{trap}/",
    "user before": "http://good.example@127.0.0.2:{trap}/",
    "user and port before": "http://good.example:80@127.0.0.2:{trap}/",
    "two users before": "http://good.example@better.example@127.0.0.2:{trap}/",
    "backslash before a user": "http://127.0.0.2:{trap}\\@good.example/",
    "number sign before a user": "http://127.0.0.2:{trap}#@good.example/",
    "question mark before a user": "http://127.0.0.2:{trap}?@good.example/",
    "no slashes": "http:127.0.0.2:{trap}/",
    "one slash": "http:/127.0.0.2:{trap}/",
    "tab behind the scheme": "http:\t//127.0.0.2:{trap}/",
    "newline in the host": "http://127.0\n.0.2:{trap}/",
    "capitals": "HTTP://0X7F.2:{trap}/",
    "no scheme": "127.0.0.2:{trap}/",
    "https": "https://127.0.0.2:{trap}/",
}
#: Not addresses of the web, or none that can be asked.
_SCHEMES = (
    *("file:///etc/passwd", "ftp://127.0.0.2/x", "gopher://127.0.0.2:6379/_INFO", "data:text/html,<p>x</p>"),
    *("javascript:alert(1)", "jar:http://127.0.0.2!/x", "view-source:http://127.0.0.2/", "ws://127.0.0.2/"),
    *("dict://127.0.0.2:11211/stats", "ldap://127.0.0.2/", "blob:http://127.0.0.2/x", "about:blank", "http://:80/"),
    *("netdoc:///etc/passwd", "smb://127.0.0.2/c$", "mailto:a@127.0.0.2"),
)
#: Ports behind which something takes a request for commands of its own.
_PORTS = {
    "mail": 25,
    "secure shell": 22,
    "name server": 53,
    "line printer": 515,
    "Redis": 6379,
    "memcached": 11211,
    "X11": 6000,
    "IRC": 6667,
}
#: Ways a page that may be asked sends us on.
_WAYS: dict[str, Callable[[str], Writer]] = {
    "301": lambda to: send_on(to, "301 Moved Permanently"),
    "302": send_on,
    "303": lambda to: send_on(to, "303 See Other"),
    "307": lambda to: send_on(to, "307 Temporary Redirect"),
    "308": lambda to: send_on(to, "308 Permanent Redirect"),
    "meta refresh": lambda to: reply(f'<meta http-equiv=refresh content="0; url={to}">'),
    "script": lambda to: reply(f'<script>window.location.href = "{to}";</script>'),
    "script, put together": lambda to: reply(f'<script>var a = "{to[:9]}";\nvar b = a + "{to[9:]}";\n'
                                             "location.replace(b);</script>"),
}  # fmt: skip
_TARGETS = {
    "loopback": "http://127.0.0.2:{trap}/",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "IPv6 loopback": "http://[::1]:{trap}/",
    "a decimal address": "http://2130706434:{trap}/",
    "a user before": "http://good.example@127.0.0.2:{trap}/",
    "no scheme of its own": "//127.0.0.2:{trap}/",
}


def _leading(way: Callable[[str], Writer], target: str) -> Callable[[House, Trap], dict[str, Writer]]:
    return lambda house, trap: {"/page": way(target.replace("{trap}", str(trap.port)))}


DIRECT = [
    *(
        Trick(name=f"network: {name}", tries="a page out of a network that is not public", must=PRIVATE,
              cited=f"http://{place}")
        for name, place in _NETWORKS.items()
    ),
    *(
        Trick(name=f"notation: {name}", tries="127.0.0.2 by another spelling", must=PRIVATE, cited=cited)
        for name, cited in _NOTATIONS.items()
    ),
    *(
        # These lead to 127.0.0.1, which the other tricks are served at.
        Trick(name=f"name: {name}", tries="this machine by its name", must=PRIVATE, cited=f"http://{name}:{{trap}}/",
              limits={"allow_networks": ()})
        for name in ("localhost", "LOCALHOST.", "anything.localhost")
    ),
    *(
        Trick(name=f"scheme: {cited}", tries="a file, a script or another protocol", must=SCHEME, cited=cited)
        for cited in _SCHEMES
    ),
    *(
        Trick(name=f"port: {name}", tries="commands to a service that is no web server", must=PORT,
              cited=f"http://127.0.0.1:{port}/", evidence=str(port))
        for name, port in _PORTS.items()
    ),
]  # fmt: skip
SENT_ON = [
    *(
        Trick(name=f"sent on by {way} to {where}", tries="a private page by way of a public one", must=PRIVATE,
              answers=_leading(writer, target))
        for way, writer in _WAYS.items()
        for where, target in _TARGETS.items()
        if way in ("302", "meta refresh", "script, put together") or where == "loopback"
    ),
    *(
        Trick(name=f"sent on to {target}", tries="a file or a script by way of a page", must=SCHEME,
              answers=_leading(send_on, target))
        for target in ("file:///etc/passwd", "javascript:alert(1)", "ftp://127.0.0.2/", "data:text/html,x")
    ),
    Trick(name="sent on to a mail server", tries="mail sent by our request", must=PORT,
          answers=_leading(send_on, "http://127.0.0.1:25/%0d%0aMAIL%20FROM")),
    Trick(name="sent on to brackets that hold nothing", tries="a crash of the parser", must="unreachable/dns",
          answers=_leading(send_on, "http://[::1")),
    Trick(name="sent on by refresh to brackets", tries="a crash of the parser", must="unreachable/dns",
          answers=_leading(_WAYS["301"], "//[zz]/")),
    Trick(name="sent on round in circles", tries="an endless walk", must="unreachable/redirect-loop",
          answers=lambda house, trap: {"/page": send_on("/page")}),
    Trick(name="sent on from page to page", tries="an endless walk", must="unreachable/redirect-loop",
          answers=lambda house, trap: {
              "/page": send_on("/0"), **{f"/{n}": send_on(f"/{n + 1}") for n in range(40)}}),
]  # fmt: skip
