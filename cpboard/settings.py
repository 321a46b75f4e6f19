"""The one settings file: everything that differs by machine comes from the environment.

Three ways to run, told apart by two variables:

- nothing set: development and tests, DEBUG off, a fixed key that is no secret;
- ``CPBOARD_DEMO=1``: the one-machine demo of ``make run``, key kept in ``var/``;
- ``CPBOARD_PRODUCTION=1``: refuses to start without its secrets.
"""

import os
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.csp import CSP

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("CPBOARD_VAR", BASE_DIR / "var"))


def flag(name):
    """Whether the environment variable says yes."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def required(name):
    """The variable's value; production does not start without it."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name}: production does not start without it.")
    return value


def kept_secret_key():
    """The demo's own key, made once and kept beside its database."""
    path = VAR_DIR / "secret-key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


PRODUCTION = flag("CPBOARD_PRODUCTION")
DEMO = flag("CPBOARD_DEMO")
DEBUG = flag("DJANGO_DEBUG") and not PRODUCTION

if PRODUCTION:
    SECRET_KEY = required("DJANGO_SECRET_KEY")
    ALLOWED_HOSTS = required("DJANGO_ALLOWED_HOSTS").split(",")
    if len(SECRET_KEY) < 50:
        raise ImproperlyConfigured("DJANGO_SECRET_KEY must have 50 characters or more.")
else:
    SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY") or (
        kept_secret_key() if DEMO else "development only, never a secret"
    )
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

# The council's own name stands on every page and paper.
COUNCIL_NAME = os.environ.get("CPBOARD_COUNCIL_NAME", "Larkmoor Council")
# A picture (SVG, PNG or JPEG) at the head of agendas; the demo council has its own.
COUNCIL_LOGO = os.environ.get("CPBOARD_COUNCIL_LOGO", "")
if not os.environ.get("CPBOARD_COUNCIL_NAME"):
    COUNCIL_LOGO = COUNCIL_LOGO or str(BASE_DIR / "static/print/larkmoor.svg")
if COUNCIL_LOGO and not Path(COUNCIL_LOGO).is_file():
    raise ImproperlyConfigured(f"CPBOARD_COUNCIL_LOGO names no file: {COUNCIL_LOGO}")

# Where people reach the site: links in e-mails begin with it.
SITE_ADDRESS = os.environ.get("CPBOARD_ADDRESS", "").rstrip("/") or (
    f"https://{ALLOWED_HOSTS[0].lstrip('.')}"
    if PRODUCTION
    else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
)

INSTALLED_APPS = [
    "cpboard",
    "cpboard.people",
    "strategy",
    "performance",
    "meetings",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.forms",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "django_filters",
    "django_tables2",
    "django_tasks_db",
    "rules.apps.AutodiscoverRulesConfig",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cpboard.gate.gate",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "cpboard.urls"
WSGI_APPLICATION = "cpboard.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cpboard.context.house",
            ],
        },
    },
]

# Data

SQLITE_OPTIONS = {
    # Four writers without IMMEDIATE gave 34,972 lock errors, with it none.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
}
# A connection for each of the web server's eight threads, and for the worker.
POSTGRESQL_OPTIONS = {"pool": {"min_size": 2, "max_size": 12}}

if not os.environ.get("DATABASE_URL"):
    VAR_DIR.mkdir(parents=True, exist_ok=True)
DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'cpboard.sqlite3'}",
    )
}
DATABASES["default"].setdefault("OPTIONS", {}).update(
    SQLITE_OPTIONS
    if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
    else POSTGRESQL_OPTIONS
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sign-in rate limits count in the cache: one that every process shares.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cpboard_cache",
    }
}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION or DEMO
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# Papers are served by views that ask who may read them, never by address.
MEDIA_ROOT = VAR_DIR / "files"
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# The largest upload, in bytes, and the most pages a paper may have.
MAX_UPLOAD_BYTES = 64 * 1024 * 1024
MAX_UPLOAD_PAGES = 1500

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    }
}

# What `serve` runs by itself once a day, after this hour; servers have cron for it.
DAILY_COMMANDS = ["send_reminders"]
DAILY_HOUR = int(os.environ.get("CPBOARD_DAILY_HOUR") or 7)

# People

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "cpboard.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if PRODUCTION else "http"

# Mail: a server in production, files beside the database otherwise.
if os.environ.get("CPBOARD_SMTP_HOST"):
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": os.environ["CPBOARD_SMTP_HOST"],
                "port": int(os.environ.get("CPBOARD_SMTP_PORT", "587")),
                "username": os.environ.get("CPBOARD_SMTP_USER", ""),
                "password": os.environ.get("CPBOARD_SMTP_PASSWORD", ""),
                "use_tls": True,
            },
        }
    }
else:
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": VAR_DIR / "mail"},
        }
    }
DEFAULT_FROM_EMAIL = os.environ.get("CPBOARD_FROM_EMAIL", "board@localhost")

# Words, dates and forms

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["cpboard.formats"]
CRISPY_ALLOWED_TEMPLATE_PACKS = ("govuk",)
CRISPY_TEMPLATE_PACK = "govuk"
DJANGO_TABLES2_TEMPLATE = "tables/govuk.html"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Safety

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SILENCED_SYSTEM_CHECKS = []
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    if flag("CPBOARD_BEHIND_PROXY"):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        # Else all readers count as one address, and one of them locks out the others.
        ALLAUTH_TRUSTED_PROXY_COUNT = 1

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(levelname)s %(name)s %(message)s"},
        "json": {"()": "cpboard.logs.JSONFormatter"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if PRODUCTION else "plain",
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
