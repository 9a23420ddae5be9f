"""Scrapy's settings: what a plain ``scrapy crawl reference`` uses, and what a batch overrides.

Only this module and ``consulted/config.py`` read the environment.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from models.limits import Limits

BOT_NAME = "consulted"
SPIDER_MODULES = ["crawlers.spiders"]
NEWSPIDER_MODULE = "crawlers.spiders"

USER_AGENT = os.environ.get("CONSULTED_USER_AGENT", "consulted/0.1")
#: gzip and deflate only: every server speaks them, and snapshots are read back without further libraries.
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language": "en;q=0.8,*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}

# No Twisted reactor: crawls run in our own asyncio loop, many in one process.
TWISTED_REACTOR_ENABLED = False
DOWNLOAD_HANDLERS = {
    "http": "crawlers.handler.DownloadHandler",
    "https": "crawlers.handler.DownloadHandler",
    "ftp": None,
    "s3": None,
    "file": None,
    "data": None,
}
# An HTTP server per crawl that runs posted Python, and a console: never.
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False

# Never 0: with delay 0 Scrapy 2.19 lets a burst of requests past its own limit per host.
DOWNLOAD_DELAY = 0.5
DOWNLOAD_DELAY_JITTER = 0
CONCURRENT_REQUESTS = 16
CONCURRENT_REQUESTS_PER_DOMAIN = 2
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0

CONSULTED_ALLOW_NETWORKS: list[str] = [
    each for each in os.environ.get("CONSULTED_ALLOW_NETWORKS", "").split(",") if each
]
CONSULTED_HOSTS_FILE = os.environ.get("CONSULTED_HOSTS_FILE") or None
CONSULTED_CA_FILE = os.environ.get("CONSULTED_CA_FILE") or None
CONSULTED_OBEY_ROBOTS = True
CONSULTED_RETRIES = 2

# Ours instead: robots by RFC 9309, hops kept one by one, patience that hears Retry-After.
ROBOTSTXT_OBEY = False
RETRY_ENABLED = False
REDIRECT_ENABLED = False
METAREFRESH_ENABLED = False
HTTPCACHE_ENABLED = False
COOKIES_ENABLED = True

DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": None,
    "crawlers.middlewares.robots.RobotsMiddleware": 100,
    "crawlers.middlewares.patience.PatienceMiddleware": 550,
    # Below HttpCompression (590), so that the body kept agrees with its headers.
    "crawlers.middlewares.capture.CaptureMiddleware": 890,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
}
ITEM_PIPELINES = {
    "pipelines.judging.JudgePipeline": 100,
    "pipelines.comparing.ComparePipeline": 200,
    "pipelines.record.RecordPipeline": 900,
}
EXTENSIONS = {
    "scrapy.extensions.corestats.CoreStats": None,
    "scrapy.extensions.logcount.LogCount": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.telnet.TelnetConsole": None,
}
# Our pipelines never wait, so items gain nothing from being worked on at once; each place costs a task for each answer.
CONCURRENT_ITEMS = 1
# It reads the source of each callback anew for each answer.
WARN_ON_GENERATOR_RETURN_VALUE = False
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"
LOG_LEVEL = "WARNING"
LOG_FORMATTER = "crawlers.quiet.QuietFormatter"
LOG_INSTALL_ROOT_HANDLER = False


def overrides(limits: Limits) -> dict[str, Any]:
    """Return the settings a batch puts over the ones above."""
    return {
        "USER_AGENT": limits.user_agent,
        "DOWNLOAD_TIMEOUT": limits.timeout.total_seconds(),
        "DOWNLOAD_MAXSIZE": limits.max_size,
        "DOWNLOAD_DELAY": max(limits.per_host_delay.total_seconds(), 0.001),
        "CONCURRENT_REQUESTS": max(limits.per_host_concurrency, 1) + 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": max(limits.per_host_concurrency, 1),
        "CONSULTED_RETRIES": limits.retries,
        "CONSULTED_OBEY_ROBOTS": limits.obey_robots,
        "CONSULTED_ALLOW_NETWORKS": list(limits.allow_networks),
        "CONSULTED_HOSTS_FILE": str(limits.hosts_file) if limits.hosts_file else None,
        "CONSULTED_CA_FILE": str(limits.ca_file) if limits.ca_file else None,
    }
