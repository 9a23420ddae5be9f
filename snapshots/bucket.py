"""Closed WARC files in an S3-compatible store.

Endpoint and credentials are what boto3 finds: ``AWS_ENDPOINT_URL_S3``, ``AWS_ACCESS_KEY_ID``,
``AWS_SECRET_ACCESS_KEY``, ``AWS_REGION``, a profile, or the role of the machine. We never read, keep or show them.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, BinaryIO, Self
from urllib.parse import urlsplit

from models.address import masked
from models.errors import ConfigurationError, SnapshotError, StoreUnreachableError
from models.pattern import regex
from snapshots.window import Window

SCHEME = "s3://"
#: Bucket names as S3 has them (3 to 63 of these characters), and what may stand before the names of files.
_ADDRESS = regex(r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?P<prefix>[^?#@]*))?")
#: Seconds until a connection counts as not to be had, and until a silent one counts as lost; a crawl stands still
#: while a record is read.
_CONNECT, _SILENT = 5, 20
#: Requests sent before one counts as failed; boto3 waits longer between them each time.
_TRIES = 3
_AMAZON = ".amazonaws.com"
_REFUSED = frozenset(
    {"403", "AccessDenied", "AllAccessDisabled", "ExpiredToken", "InvalidAccessKeyId", "InvalidToken"}
    | {"SignatureDoesNotMatch", "Forbidden", "Unauthorized", "401"}
)
_ELSEWHERE = frozenset(
    {"301", "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class BucketAddress:
    """``s3://bucket/prefix``."""

    bucket: str
    #: Empty, or ending in a slash.
    prefix: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Read an address.

        Raises:
            ValueError: it is none; credentials in it are not repeated.
        """
        found = _ADDRESS.fullmatch(text)
        if found is None:
            raise ValueError(
                "expected s3://BUCKET/PREFIX, the bucket in lower case; credentials belong in AWS_ACCESS_KEY_ID and "
                "AWS_SECRET_ACCESS_KEY, the endpoint in AWS_ENDPOINT_URL_S3"
            )
        prefix = (found["prefix"] or "").strip("/")
        return cls(bucket=found["bucket"], prefix=f"{prefix}/" if prefix else "")

    def __str__(self) -> str:
        return f"{SCHEME}{self.bucket}/{self.prefix}"


class Bucket:
    """A depot (``snapshots.depot.Depot``) in a bucket; boto3 is loaded when it is first used."""

    def __init__(self, address: BucketAddress) -> None:
        self.address = address
        self._window = Window(self._fetch)

    def check(self) -> None:
        """Make sure that the bucket is there and lets us in."""
        with self._told():
            self._client.head_bucket(Bucket=self.address.bucket)

    def take(self, name: str, file: BinaryIO, size: int) -> None:
        """Take a file; S3 compares it with the checksum boto3 sends along, and we its size."""
        if self._size(name) == size:
            return
        transfer = self._module("boto3.s3.transfer").TransferConfig(use_threads=False)
        with self._told():
            self._client.upload_fileobj(file, self.address.bucket, self._key(name), Config=transfer)
        arrived = self._size(name)
        if arrived != size:
            raise StoreUnreachableError(f"{self.place(name)} has {arrived} bytes instead of {size}; try again")

    def read(self, name: str, start: int, length: int) -> bytes:
        """Return a part of a file, out of memory where it was read before."""
        return self._window.read(name, start, length)

    def place(self, name: str) -> str:
        """Return a file's address."""
        return f"{self.address}{name}"

    def count(self) -> int:
        """Return how many WARC files there are."""
        with self._told():
            found = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self.address.bucket, Prefix=self.address.prefix
            )
            return sum(each["Key"].endswith(".warc.gz") for page in found for each in page.get("Contents", ()))

    def close(self) -> None:
        """Let go of all connections."""
        if "_client" in self.__dict__:
            self._client.close()
            del self._client

    def _key(self, name: str) -> str:
        return f"{self.address.prefix}{name}"

    def _size(self, name: str) -> int | None:
        """Return how long a file is; None where it is not there."""
        try:
            with self._told():
                return int(self._client.head_object(Bucket=self.address.bucket, Key=self._key(name))["ContentLength"])
        except SnapshotError:
            return None

    def _fetch(self, name: str, start: int, length: int) -> bytes:
        span = f"bytes={start}-{start + length - 1}"
        with self._told(name):
            answer = self._client.get_object(Bucket=self.address.bucket, Key=self._key(name), Range=span)
            with answer["Body"] as body:
                return bytes(body.read())

    @cached_property
    def _client(self) -> Any:
        session, config = self._module("boto3.session"), self._module("botocore.config")
        with self._told():
            try:
                client = session.Session().client("s3", config=config.Config(**_PATIENCE))
            except ValueError:
                raise ConfigurationError(
                    "AWS_ENDPOINT_URL_S3 is no address; write for example https://s3.example.org"
                ) from None
            if (urlsplit(client.meta.endpoint_url).hostname or "").endswith(_AMAZON):
                return client
            # Most others know buckets by path only, unless somebody gave each a name in the DNS.
            client.close()
            by_path = config.Config(**_PATIENCE, s3={"addressing_style": "path"})
            return session.Session().client("s3", config=by_path)

    def _module(self, name: str) -> Any:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            raise ConfigurationError(
                f"snapshots at {self.address} need boto3, which is not installed; run: pip install 'consulted[s3]'"
            ) from None

    @contextmanager
    def _told(self, name: str = "") -> Iterator[None]:
        """Say in our words what went wrong, and what to do.

        Raises:
            SnapshotError: the file *name* is not there.
            StoreUnreachableError: bucket or store cannot be used.
        """
        exceptions = self._module("botocore.exceptions")
        try:
            yield
        except exceptions.ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            asked = error.operation_name
            raise self._trouble(code, name, missing_file=asked in ("GetObject", "HeadObject")) from None
        except (exceptions.NoCredentialsError, exceptions.PartialCredentialsError):
            raise StoreUnreachableError(
                f"no credentials were found for {self.address}; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            ) from None
        except (exceptions.BotoCoreError, exceptions.HTTPClientError, OSError) as error:
            raise StoreUnreachableError(
                f"{self.address} does not answer ({masked(str(error))}); "
                "check AWS_ENDPOINT_URL_S3, and that the store is running"
            ) from None

    def _trouble(self, code: str, name: str, *, missing_file: bool) -> SnapshotError | StoreUnreachableError:
        if code in ("InvalidRange", "416"):
            return SnapshotError(f"{self.place(name)} ends too early; restore it from a backup")
        if code == "NoSuchKey" or (code == "404" and missing_file):
            return SnapshotError(f"the snapshot file {self.place(name)} is missing; restore it from a backup")
        if code in ("NoSuchBucket", "404"):
            return StoreUnreachableError(
                f"there is no bucket {self.address.bucket!r} for the snapshots; make it, or correct 'snapshots_url'"
            )
        if code in _REFUSED:
            return StoreUnreachableError(
                f"access to {self.address} was refused ({code}); check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
                "and that they may list the bucket, read its objects and put new ones"
            )
        if code in _ELSEWHERE:
            return StoreUnreachableError(f"{self.address} is in another region ({code}); set AWS_REGION to it")
        return StoreUnreachableError(f"{self.address} cannot be used just now ({code}); try again later")


_PATIENCE: dict[str, Any] = {
    "connect_timeout": _CONNECT,
    "read_timeout": _SILENT,
    "retries": {"mode": "standard", "total_max_attempts": _TRIES},
}
