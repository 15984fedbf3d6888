"""Neovim itself, with the set-up of Samples/editors: it opens a draft, marks, edits, fixes and saves it."""
import os
import subprocess
from pathlib import Path

import drafts
import pytest

HERE = Path(__file__).parent
SET_UP = HERE.parent.parent / "Samples/editors/neovim.lua"


@pytest.mark.parametrize("form", drafts.FORMS)
def test_session(maatlat, tmp_path, form):
    draft = tmp_path / f"wet ë.{form}"
    draft.write_text(drafts.FORMS[form]())
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/maatlat").symlink_to(maatlat)
    # Nothing of the user's own set-up is read, and nothing is left behind.
    own = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    ended = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-i", "NONE", "-c", f"luafile {SET_UP}", "-c", f"luafile {HERE}/neovim.lua"],
        env=os.environ | own | {
            "PATH": f"{tmp_path}/bin:{os.environ['PATH']}",
            "DRAFT": str(draft), "TERM_FOUND": drafts.TERM, "VERB_FOUND": drafts.VERB, "LC_ALL": "C.UTF-8",
        },
        capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
    )
    assert ended.returncode == 0, ended.stderr
    assert draft.read_text() == (
        drafts.FORMS[form]()
        .replace("onderhoudt", "🌱 € onderhoudt")
        .replace("Bij coëfficiënt", "Bij de coëfficiënt", 1)
        .replace(f"{drafts.VERB} het college de tuintoeslag in", "kan het college de tuintoeslag intrekken")
        .replace(drafts.TERM, "of")
    )
