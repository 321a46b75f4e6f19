"""The rules of the house that a machine can hold."""

import ast
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

pytestmark = pytest.mark.once

# From the ground up: a floor may import from those before it, and from itself.
FLOORS = ["cpboard", "strategy", "performance", "meetings"]
# Only these name the floors above the ground: addresses, and what is installed.
NAMES_ALL = ["cpboard/urls.py", "cpboard/settings.py"]

NOT_OURS = {".git", ".venv", "node_modules", "var", "build", "__pycache__", "htmlcov"}
WRITES_PAST_HISTORY = {"update", "bulk_create", "bulk_update", "abulk_create"}
OUT_OF_THE_PAGE = {
    "inline style": re.compile(r"<style|\sstyle\s*="),
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:"),
}
# Put together here, so that this file does not name what it forbids.
PLACES = re.compile(
    "|".join([r"(?<![\w.])/(work|root|home|Users)/", r"(?<![\w.])/t" + r"mp\b"])
)
REGISTRIES = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in [
            ("pypi", "org"),
            ("files", "pythonhosted"),
            ("registry", "npmjs"),
            ("registry", "yarnpkg"),
            ("deb", "debian"),
        ]
    )
)


def files(pattern="*", below=settings.BASE_DIR):
    """The project's own files of that name, in order."""
    found = []
    for folder, subfolders, names in below.walk():
        subfolders[:] = [
            name
            for name in subfolders
            if name not in NOT_OURS
            and not re.match(r"\.\w+_cache$|\.hypothesis$", name)
        ]
        found += [folder / name for name in names if fnmatch(name, pattern)]
    return sorted(found)


def name(path):
    """The path as the house knows it."""
    return path.relative_to(settings.BASE_DIR).as_posix()


def product_files():
    """Every Python file of the four floors."""
    return [
        path
        for floor in FLOORS
        for path in files("*.py", below=settings.BASE_DIR / floor)
    ]


def texts():
    """Every file that people read as text, with its text."""
    for path in files():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def imported_floors(tree):
    """The floors that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def test_imports_only_go_down():
    upward = []
    for path in product_files():
        floor = FLOORS.index(name(path).split("/")[0])
        above = set(FLOORS[floor + 1 :]) & set(
            imported_floors(ast.parse(path.read_text()))
        )
        upward += [f"{name(path)} imports {other}" for other in sorted(above)]

    assert upward == []


def test_modules_are_named_by_path_only_where_all_floors_meet():
    dotted = re.compile(rf"^({'|'.join(FLOORS[1:])})\.\w+(\.\w+)*$")
    named = [
        f"{name(path)}:{node.lineno} {node.value}"
        for path in files("*.py", below=settings.BASE_DIR / "cpboard")
        if name(path) not in NAMES_ALL
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and dotted.match(node.value)
    ]

    assert named == []


def tracked_models():
    """Names of the models whose changes django-simple-history keeps."""
    return {
        model.__name__
        for model in apps.get_models()
        if hasattr(model, "history") and model._meta.app_label in FLOORS + ["people"]
    }


def chain(node):
    """The names along ``Model.objects.filter(...).update``, from the left."""
    if isinstance(node, ast.Call):
        return chain(node.func)
    if isinstance(node, ast.Attribute):
        return [*chain(node.value), node.attr]
    return [node.id] if isinstance(node, ast.Name) else [""]


def passes_history_by(call, tracked):
    """Whether the call writes rows in bulk that have, or may have, a history.

    A chain that starts at a model is known by its name. One that starts elsewhere and
    is plainly a queryset could be anything: start it at the model.
    """
    names = chain(call.func)
    if names[-1] not in WRITES_PAST_HISTORY:
        return False
    if names[0][:1].isupper():
        return names[0] in tracked
    return names[-1] != "update" or bool(
        {"filter", "exclude", "all", "objects", "order_by"} & set(names)
    )


def test_rows_with_a_history_are_never_written_in_bulk():
    tracked = tracked_models()

    passing_by = [
        f"{name(path)}:{node.lineno}"
        for path in product_files()
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and passes_history_by(node, tracked)
    ]

    assert passing_by == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Action.objects.filter(pk=1).update(ref='2')", True),
        ("Action.objects.bulk_create(actions)", True),
        ("Figure.objects.bulk_create(figures)", False),
        ("strategy.actions.all().update(ref='2')", True),
        ("options.update(pool=True)", False),
    ],
)
def test_bulk_writes_are_told_apart(line, expected):
    call = ast.parse(line, mode="eval").body

    assert passes_history_by(call, {"Action"}) is expected


@pytest.mark.parametrize("kind", OUT_OF_THE_PAGE)
def test_templates_obey_the_content_policy(kind):
    found = [
        f"{name(path)}: {match.group()}"
        for path in files("*.html")
        for match in OUT_OF_THE_PAGE[kind].finditer(path.read_text())
    ]

    assert found == []


def test_no_file_names_a_place_on_somebodys_machine():
    found = [
        f"{name(path)}: {match.group()}"
        for path, text in texts()
        for match in PLACES.finditer(text)
    ]

    assert found == []


def test_no_file_names_a_package_registry():
    found = [
        f"{name(path)}: {match.group()}"
        for path, text in texts()
        for match in REGISTRIES.finditer(text)
    ]

    assert found == []


def test_locks_hold_hashes_and_no_addresses():
    python_locks = "".join(path.read_text() for path in files("requirements*.lock"))
    packages = re.findall(r"(?m)^[\w.-]+==", python_locks)
    without_hash = re.findall(r"(?m)^[\w.-]+==[^\\\n]*\n", python_locks)
    node_lock = Path(settings.BASE_DIR, "package-lock.json").read_text()

    assert len(packages) > 50
    assert without_hash == []
    assert "://" not in python_locks
    assert '"resolved"' not in node_lock


def test_every_silenced_rule_gives_its_reason():
    bare = re.compile(r"#\s*noqa(:\s*[A-Z]+[0-9]+(,\s*[A-Z]+[0-9]+)*)?\s*$")
    found = [
        f"{name(path)}:{number}"
        for path in files("*.py")
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if bare.search(line)
    ]

    assert found == []
