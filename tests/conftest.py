"""What every test may use."""

import os
import shutil
from contextlib import ExitStack

import pytest
from django.apps import apps
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.testcases import LiveServerThread
from pytest_django.plugin import blocking_manager_key

from tests.browser.checks import (
    CHROMIUM_FLAGS,
    listen_for_complaints,
    new_context,
    sign_in_browser,
)
from tests.demo_copy import demo_copy

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark as ``once`` the tests that ask no database: they say the same on each."""
    for item in items:
        asks = DATABASE_FIXTURES & set(item.fixturenames)
        if not asks and not item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.once)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Give the rows of the migrations back after a test that has emptied every table.

    Roles are such rows. Such tests come last, but a process that takes over work from
    another may then meet others.
    """
    result = yield
    if nextitem is not None and empties_tables(item) and not empties_tables(nextitem):
        with item.session.config.stash[blocking_manager_key].unblock():
            call_command("flush", interactive=False, inhibit_post_migrate=True)
            rows = connection._test_serialized_contents
            connection.creation.deserialize_db_from_string(rows)
            apps.get_model("contenttypes", "ContentType").objects.clear_cache()
    return result


def empties_tables(item):
    """Whether all tables are empty once the test is over."""
    marker = item.get_closest_marker("django_db")
    by_name = {"transactional_db", "live_server"} & set(item.fixturenames)
    return bool(by_name) or bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture(scope="session", autouse=True)
def test_settings(tmp_path_factory):
    """Quick passwords, tasks that run at once, files in a folder of their own."""
    with override_settings(
        PASSWORD_HASHERS=[
            "django.contrib.auth.hashers.MD5PasswordHasher",
            # The demo council is loaded outside these settings.
            "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        ],
        TASKS={
            "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}
        },
        MEDIA_ROOT=tmp_path_factory.mktemp("files"),
        # Nothing is collected in tests; whitenoise wants the folder all the same.
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, tmp_path_factory
):
    """SQLite in a file, as in production: in memory all threads share a connection."""
    if connection.vendor == "sqlite":
        folder = tmp_path_factory.mktemp("database")
        connection.settings_dict["TEST"]["NAME"] = str(folder / "test.sqlite3")


@pytest.fixture
def sign_in(client):
    """Signs the test client in as the person and gives it back."""

    def signed_in(person):
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture(scope="module")
def demo_council(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """The loaded demo council for the tests of a module, a copy that goes with them."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if worker else base
    folder = tmp_path_factory.mktemp("demo")
    with django_db_blocker.unblock(), demo_copy(shared, folder, folder.name + worker):
        yield


@pytest.fixture(scope="module")
def demo_site(demo_council):
    """The address of a server that shows the demo council to a browser."""
    server = LiveServerThread("localhost", static_handler=StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    yield f"http://{server.host}:{server.port}"
    server.terminate()


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, one for all browser tests of a process."""
    # Here, not above: tests without a browser do without the half second.
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed: apt-get install -y chromium")
    # Playwright's own event loop must not stop Django's plain database calls.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    restored = getattr(connection, "_test_serialized_contents", None)
    with sync_playwright() as playwright:
        # In Playwright's event loop Django has connections of its own: they too must
        # know what a test with a browser starts from.
        if restored is not None:
            connection._test_serialized_contents = restored
        browser = playwright.chromium.launch(
            executable_path=program, args=CHROMIUM_FLAGS
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server, django_db_serialized_rollback):
    """Opens a page of the site in the browser and gives Playwright's page.

    ``open_page("/my-actions/", person=officer, width=390, scripts=False)``: as a person
    or signed out, at a width in pixels, with or without JavaScript. At the end no
    script may have failed and the content policy may have refused nothing.
    """
    with ExitStack() as contexts:
        complaints = []

        def opened(address="/", *, person=None, width=1280, scripts=True):
            context = new_context(chromium, width=width, scripts=scripts)
            contexts.callback(context.close)
            if person is not None:
                sign_in_browser(context, live_server.url, person)
            page = context.new_page()
            listen_for_complaints(page, complaints)
            page.goto(live_server.url + address)
            return page

        yield opened
        assert complaints == []
