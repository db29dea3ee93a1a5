import pytest

pytest_plugins = ["groundwork.testing.fixtures"]


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory, monkeypatch) -> None:
    """No test counts its requests in the developer's own file, and none sees those of another test."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
