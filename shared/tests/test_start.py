import signal
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import signal, sys
signal.signal(signal.SIGINT, {before})  # whatever the test's own process was given
sys.path.insert(0, "{folder}")
from groundwork.start import begin
begin("program")
"""
STRIKES = "import os, signal; os.kill(os.getpid(), signal.SIGINT)\n"


def begun(folder: Path, program: str, before: str = "signal.default_int_handler") -> tuple[int, str, str]:
    """Run a program whose module has this text; returns its exit code, output and errors."""
    (folder / "program.py").write_text(program)
    argv = [sys.executable, "-c", SCRIPT.format(before=before, folder=folder)]
    done = subprocess.run(argv, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def test_ctrl_c_while_a_program_is_imported_ends_it_without_a_traceback(tmp_path: Path) -> None:
    assert begun(tmp_path, STRIKES) == (-signal.SIGINT, "", "")


def test_the_program_itself_hears_ctrl_c_as_ever(tmp_path: Path) -> None:
    main = "def main():\n    try:\n        strike()\n    except KeyboardInterrupt:\n        print('heard')\n"
    strike = f"def strike():\n    {STRIKES}"
    assert begun(tmp_path, main + strike) == (0, "heard\n", "")


def test_who_ignores_ctrl_c_is_obeyed(tmp_path: Path) -> None:
    program = STRIKES + "def main():\n    print('went on')\n"
    assert begun(tmp_path, program, before="signal.SIG_IGN") == (0, "went on\n", "")
