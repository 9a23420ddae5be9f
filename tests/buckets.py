"""An S3 store on loopback: moto's own HTTP server, with a log of what it was asked."""

from __future__ import annotations

import logging
import re
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

import boto3.session
import pytest
from moto.server import ThreadedMotoServer

from snapshots.bucket import Bucket, BucketAddress

BUCKET = "evidence"
URL = f"s3://{BUCKET}/house/"
SECRET = "never-to-be-seen-4711"
_COLOUR = re.compile("\x1b\\[[0-9]*m")


@dataclass
class ObjectStore:
    """The store, and a client of its own with which to look into it."""

    server: ThreadedMotoServer
    endpoint: str = ""
    #: Method and path of each request, with the status of its answer.
    asked: list[str] = field(default_factory=list)

    @property
    def client(self) -> Any:
        return boto3.session.Session().client("s3")

    def names(self) -> list[str]:
        with closing(self.client) as client:
            return [each["Key"] for each in client.list_objects_v2(Bucket=BUCKET).get("Contents", [])]

    def content(self, key: str) -> bytes:
        with closing(self.client) as client, client.get_object(Bucket=BUCKET, Key=key)["Body"] as body:
            return bytes(body.read())

    def put(self, key: str, content: bytes) -> None:
        with closing(self.client) as client:
            client.put_object(Bucket=BUCKET, Key=key, Body=content)

    def gets(self) -> int:
        """Return how often a part of an object was asked for."""
        return sum(line.startswith('"GET /') and ".warc.gz" in line for line in self.asked)

    def strict(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Look at keys from now on; none that was handed out is known."""
        monkeypatch.setattr("moto.core.responses.ActionAuthenticatorMixin.request_count", 0)
        monkeypatch.setattr("moto.settings.INITIAL_NO_AUTH_ACTION_COUNT", 0)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Be down for a while; what is kept stays."""
        self.server.stop()
        yield
        host, _, port = self.endpoint.removeprefix("http://").partition(":")
        self.server = ThreadedMotoServer(ip_address=host, port=int(port))
        self.server.start()


class _Log(logging.Handler):
    def __init__(self, asked: list[str]) -> None:
        super().__init__()
        self._asked = asked

    def emit(self, record: logging.LogRecord) -> None:
        line = _COLOUR.sub("", record.getMessage())
        if '"' in line:
            self._asked.append(line[line.index('"') :])


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStore]:
    """An S3 store with one empty bucket; the environment names it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    found = ObjectStore(server, "http://{}:{}".format(*server.get_host_and_port()))
    for name, value in {
        "AWS_ENDPOINT_URL_S3": found.endpoint,
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": "/nonexistent",
        "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    with closing(found.client) as client:
        client.create_bucket(Bucket=BUCKET)
    handler, logger = _Log(found.asked), logging.getLogger("werkzeug")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield found
    logger.removeHandler(handler)
    logger.setLevel(level)
    urllib.request.urlopen(urllib.request.Request(f"{found.endpoint}/moto-api/reset", method="POST")).close()
    found.server.stop()


def a_bucket(url: str = URL) -> Bucket:
    return Bucket(BucketAddress.read(url))
