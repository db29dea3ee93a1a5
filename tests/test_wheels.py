"""Each member's wheel runs in an empty environment: nothing works by the grace of the shared one."""

import os
import subprocess
import tomllib
from pathlib import Path

import pytest

from groundwork.testing import clean_env

ROOT = Path(__file__).resolve().parent.parent
MEMBERS = {
    "tweet-audit": "packages/tweet-audit",
    "payment-gateway": "packages/payment-gateway",
    "traced": "packages/traced",
}
UV = os.environ.get("UV", "uv")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    subprocess.run(
        [UV, "build", "--quiet", "--all-packages", "--wheel", "--out-dir", folder], cwd=ROOT, check=True
    )
    # Of the others' packages the locked versions: what they publish tomorrow must not fail today's code.
    export = [
        "export",
        "--locked",
        "--quiet",
        "--no-hashes",
        "--no-emit-workspace",
        "--no-dev",
        "--all-packages",
    ]
    subprocess.run([UV, *export, "--output-file", folder / "locked.txt"], cwd=ROOT, check=True)
    return folder


@pytest.mark.timeout(600)
@pytest.mark.parametrize("member", MEMBERS)
def test_the_wheel_of_a_member_runs_in_an_empty_environment(
    member: str, wheels: Path, tmp_path: Path
) -> None:
    scripts = tomllib.loads((ROOT / MEMBERS[member] / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]["scripts"]
    environment = tmp_path / "environment"
    subprocess.run([UV, "venv", "--quiet", environment], check=True)
    python = environment / "bin" / "python"
    built = [next(wheels.glob(f"{name.replace('-', '_')}-*.whl")) for name in ("groundwork", member)]
    locked = ["--constraint", wheels / "locked.txt"]
    subprocess.run([UV, "pip", "install", "--quiet", "--python", python, *locked, *built], check=True)
    for script in scripts:
        answer = subprocess.run(
            [environment / "bin" / script, "--help"],
            env=clean_env(),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr
        assert "Usage" in answer.stdout
