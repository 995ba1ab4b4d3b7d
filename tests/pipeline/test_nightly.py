"""The shell of the nightly workflow: what it pushes, what it leaves alone, and how it tells of a failure."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / ".github" / "spec-drift"
FILES = (
    *("openapi/openapi.json", "openapi/lock.json", "podero/drift/built_from.json"),
    *("docs/operations.md", "docs/api.txt", "generated/podero_api/types.py"),
)
BOT = "spec-drift@users.noreply.github.com"


class Repository:
    """A bare repository, and clones of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = str(folder / "origin.git")
        git(folder, "init", "-q", "--bare", "-b", "main", self.url)
        work = self.clone("start")
        for name in (*FILES, "README.md"):
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            (work / name).write_text("old\n")
        commit(work, "start", "person@example.com")
        git(work, "push", "-q", "origin", "HEAD:main")

    def clone(self, name: str) -> Path:
        git(self.folder, "clone", "-q", self.url, name)
        return self.folder / name

    def head(self, branch: str) -> str:
        return git(Path(self.url), "rev-parse", branch)

    def patch(self, text: str, *more: str) -> Path:
        """What a night takes in, and more files that it must not touch."""
        work = self.clone(f"patch-{text}")
        for name in (*FILES, *more):
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            (work / name).write_text(f"{text}\n")
        git(work, "add", "-A")
        path = self.folder / f"{text}.patch"
        path.write_text(git(work, "diff", "--cached", "--binary") + "\n")
        return path

    def push(self, patch: Path, name: str) -> "subprocess.CompletedProcess[str]":
        """Run the script as a night does, in a fresh clone."""
        return script("push", self.clone(name), PATCH=str(patch), REMOTE=self.url)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def commit(folder: Path, message: str, email: str) -> None:
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=x", "-c", f"user.email={email}", "commit", "-qm", message)


def script(name: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, **environment}
    return subprocess.run([str(SCRIPTS / name)], cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_a_night_pushes_what_it_took_in_and_nothing_else(repository: Repository) -> None:
    patch = repository.patch("new", ".github/workflows/ci.yml", "README.md", "podero/errors.py")
    assert repository.push(patch, "night").stdout == "pushed\n"
    changed = git(Path(repository.url), "diff", "--name-only", "main", "spec-drift").splitlines()
    assert sorted(changed) == sorted(FILES)
    assert git(Path(repository.url), "log", "-1", "--format=%ae %ce", "spec-drift") == f"{BOT} {BOT}"


def test_the_next_night_replaces_the_commit_of_the_last(repository: Repository) -> None:
    repository.push(repository.patch("one"), "night-1")
    work = repository.clone("other")
    (work / "README.md").write_text("more\n")
    commit(work, "more", "person@example.com")
    git(work, "push", "-q", "origin", "HEAD:main")
    assert repository.push(repository.patch("two"), "night-2").stdout == "pushed\n"
    assert git(Path(repository.url), "rev-list", "--count", "main..spec-drift") == "1"
    assert git(Path(repository.url), "show", "spec-drift:README.md") == "more"


def test_the_same_again_is_not_pushed(repository: Repository) -> None:
    patch = repository.patch("one")
    repository.push(patch, "night-1")
    before = repository.head("spec-drift")
    assert repository.push(patch, "night-2").stdout == "unchanged\n"
    assert repository.head("spec-drift") == before


@pytest.mark.parametrize("amended", [False, True])
def test_a_commit_of_a_person_is_kept(repository: Repository, amended: bool) -> None:
    repository.push(repository.patch("one"), "night-1")
    work = repository.clone("person")
    git(work, "switch", "-q", "spec-drift")
    (work / "README.md").write_text("by hand\n")
    if amended:  # the author is still the night's
        git(work, "add", "-A")
        git(work, "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "--amend", "--no-edit")
    else:
        commit(work, "by hand", "person@example.com")
    git(work, "push", "-q", "--force", "origin", "spec-drift")
    before = repository.head("spec-drift")
    done = repository.push(repository.patch("two"), "night-2")
    assert (done.returncode, done.stdout) == (0, "kept\n")
    assert repository.head("spec-drift") == before


def test_what_was_pushed_meanwhile_is_not_overwritten(repository: Repository) -> None:
    repository.push(repository.patch("one"), "night-1")
    night, patch = repository.clone("night-2"), repository.patch("two")
    meanwhile = repository.clone("person")
    git(meanwhile, "switch", "-q", "spec-drift")
    (meanwhile / "README.md").write_text("by hand\n")
    commit(meanwhile, "by hand", "person@example.com")
    hook = night / ".git" / "hooks" / "pre-push"  # runs after the look at the branch, before the push
    hook.write_text(f"#!/bin/sh\ncd '{meanwhile}' && env -u GIT_DIR git push -q origin spec-drift\n")
    hook.chmod(0o755)
    done = script("push", night, PATCH=str(patch), REMOTE=repository.url)
    assert done.returncode != 0
    assert git(Path(repository.url), "show", "spec-drift:README.md") == "by hand"


def test_a_patch_that_does_not_fit_fails(repository: Repository) -> None:
    broken = repository.folder / "broken.patch"
    broken.write_text("no patch\n")
    assert repository.push(broken, "night").returncode != 0
    assert git(Path(repository.url), "branch", "--list", "spec-drift") == ""


class Hub:
    """A `gh` that notes its arguments and the files that they name, and answers a listing."""

    def __init__(self, folder: Path, listed: str) -> None:
        self.folder = folder
        (folder / "bin").mkdir()
        program = folder / "bin" / "gh"
        program.write_text(
            "#!/bin/bash\n"
            f'printf "%s\\n" "$*" >> "{folder}/calls"\n'
            f'if [ "$2" = list ]; then echo "{listed}"; fi\n'
            f'while [ $# -gt 0 ]; do [ "$1" = --body-file ] && cp "$2" "{folder}/body"; shift; done; true\n'
        )
        program.chmod(0o755)

    def run(self, name: str, **environment: str) -> list[str]:
        path = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        done = script(name, self.folder, PATH=path, REPOSITORY="o/r", **environment)
        assert done.returncode == 0, done.stderr
        calls = (self.folder / "calls").read_text().splitlines()
        return [" ".join(call.split()[:3]) for call in calls if " list " not in call]

    @property
    def body(self) -> str:
        return (self.folder / "body").read_text()


@pytest.mark.parametrize(("listed", "call"), [("", "issue create --repo"), ("7", "issue comment 7")])
def test_a_night_that_fails_is_told(tmp_path: Path, listed: str, call: str) -> None:
    hub = Hub(tmp_path, listed)
    (tmp_path / "reason.txt").write_text("fetch_spec: status 500, @everyone\nmore\n")
    assert hub.run("tell", REASON=str(tmp_path / "reason.txt"), RUN="https://example/run") == [call]
    assert hub.body == "    fetch_spec: status 500, @everyone\n\nhttps://example/run\n"


def test_a_night_that_fails_early_is_told_too(tmp_path: Path) -> None:
    hub = Hub(tmp_path, "")
    assert hub.run("tell", REASON=str(tmp_path / "none"), RUN="https://example/run") == ["issue create --repo"]
    assert hub.body == "The run ended before it could say why.\n\nhttps://example/run\n"


@pytest.mark.parametrize(
    ("listed", "outcome", "calls"),
    [
        ("", "pushed", ["pr create --repo", "workflow run ci.yml"]),
        ("7", "pushed", ["pr edit 7", "workflow run ci.yml"]),
        ("7", "unchanged", ["pr edit 7"]),
        ("7", "kept", ["pr edit 7"]),
    ],
)
def test_the_pull_request_is_opened_or_renewed(tmp_path: Path, listed: str, outcome: str, calls: list[str]) -> None:
    hub = Hub(tmp_path, listed)
    (tmp_path / "report.md").write_text("## API drift\n")
    assert hub.run("propose", OUTCOME=outcome, REPORT=str(tmp_path / "report.md"), BASE="main") == calls
    assert hub.body.endswith("## API drift\n")
    assert ("make spec && make generate" in hub.body) is (outcome == "kept")
