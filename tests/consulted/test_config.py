"""Settings say where they came from, and what is wrong with them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from consulted.config import KEYS, load, shown
from models.errors import ConfigurationError


def test_defaults_are_those_of_the_contract() -> None:
    config = load(environment={})

    assert config.database_url.endswith("/.consulted/consulted.db")
    assert config.snapshots == Path(".consulted/snapshots")
    assert config.archive_url == "https://web.archive.org"
    assert config.policy.max_age == timedelta(days=365)
    assert (config["timeout"], config["retries"], config["max_size"]) == (timedelta(seconds=30), 2, 32 * 1024**2)
    assert (config["concurrency"], config["per_host_concurrency"]) == (64, 2)
    assert config["per_host_delay"] == timedelta(seconds=0.5)
    assert config["obey_robots"] is True
    assert (config["confirm_visits"], config["confirm_days"]) == (3, timedelta(days=3))
    assert set(config.origins.values()) == {"default"}


def test_a_variable_beats_the_file_and_a_flag_beats_both(tmp_path: Path) -> None:
    file = tmp_path / "consulted.toml"
    file.write_text('timeout = "10s"\nretries = 5\nmax_age = "30d"\n[max_age_by_kind]\ndocument = "2y"\n')
    config = load(file, environment={"CONSULTED_RETRIES": "1", "CONSULTED_MAX_AGE": "7d"}, flags={"max_age": "3d"})

    assert config["timeout"] == timedelta(seconds=10)
    assert (config["retries"], config.origins["retries"]) == (1, "CONSULTED_RETRIES")
    assert (config["max_age"], config.origins["max_age"]) == (timedelta(days=3), "flag")
    assert config.policy.max_age_of("document") == timedelta(days=730)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('tiemout = "3s"', "unknown key 'tiemout' in .*consulted.toml; did you mean 'timeout'"),
        ('colour = "red"', "unknown key 'colour' in .*'consulted config' shows all keys"),
        ('timeout = "soon"', "bad value for 'timeout' in .*consulted.toml.*no duration"),
        ("retries = -1", "bad value for 'retries'.*whole number"),
        ("concurrency = 0", "bad value for 'concurrency'"),
        ('max_size = "huge"', "bad value for 'max_size'"),
        ('archive_url = "ftp://x"', "bad value for 'archive_url'"),
        ('allow_networks = ["nowhere"]', "bad value for 'allow_networks'"),
        ('obey_robots = "perhaps"', "bad value for 'obey_robots'"),
        ('redact = "perhaps"', "bad value for 'redact'"),
        ('retention = "soon"', "bad value for 'retention' in .*consulted.toml.*no duration"),
        ('retention = "0d"', "bad value for 'retention'.*'none' to keep for good"),
        ("home = 3", "bad value for 'home'"),
        ('now = "yesterday"', "bad value for 'now'"),
        ("timeout = ", "cannot be read as TOML"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / "consulted.toml"
    file.write_text(line)

    with pytest.raises(ConfigurationError, match=message):
        load(file, environment={})


def test_a_settings_file_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"no settings file .*gone\.toml"):
        load(tmp_path / "gone.toml", environment={})


def test_a_wrong_variable_is_named() -> None:
    with pytest.raises(ConfigurationError, match="unknown key 'tiemout' in CONSULTED_TIEMOUT"):
        load(environment={"CONSULTED_TIEMOUT": "3s"})


def test_the_clock_can_stand_still() -> None:
    config = load(environment={"CONSULTED_NOW": "2026-11-22T10:00:00Z"})

    assert config.clock().isoformat() == "2026-11-22T10:00:00+00:00"


def test_no_archive_is_asked_when_it_is_turned_off() -> None:
    assert load(environment={"CONSULTED_ARCHIVE_URL": "none"}).archive_url == ""


def test_the_user_agent_names_us_and_whom_to_write_to() -> None:
    config = load(environment={"CONSULTED_CONTACT": "desk@example.org"})

    assert config.user_agent.startswith("consulted/")
    assert config.user_agent.endswith("(+desk@example.org)")


def test_every_key_can_be_shown() -> None:
    config = load(environment={})

    assert all(isinstance(shown(config[key.name]), str) for key in KEYS)
    assert shown(config["max_age"]) == "365d"


def test_personal_data_is_shown_and_kept_for_good_unless_the_settings_say_otherwise() -> None:
    assert (load(environment={})["redact"], load(environment={})["retention"]) == (False, None)

    config = load(environment={"CONSULTED_REDACT": "yes", "CONSULTED_RETENTION": "2y"})
    assert (config["redact"], config["retention"]) == (True, timedelta(days=730))
    assert (shown(config["retention"]), shown(load(environment={})["retention"])) == ("730d", "")
    assert load(environment={"CONSULTED_RETENTION": "none"})["retention"] is None
