"""Every setting, read once from the environment; production stops when a secret is missing."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from ava.stripe_rules import NO_TWIN, TWIN_KEY, refuse_unsafe_stripe

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

AVA_ENV = env.str("AVA_ENV", "production")
if AVA_ENV not in {"local", "test", "production"}:
    raise ImproperlyConfigured(f"AVA_ENV is {AVA_ENV!r}; it must be local, test or production.")
IN_PRODUCTION = AVA_ENV == "production"


def required(name: str, *, outside_production: str) -> str:
    """The variable `name`; outside production a stated stand-in will do."""
    value = env.str(name, "") or ("" if IN_PRODUCTION else outside_production)
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment: production does not start without it.")
    return value


# Who we are and where we answer
SECRET_KEY = required("SECRET_KEY", outside_production="not-secret-outside-production")
DEBUG = env.bool("DEBUG", False)
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if IN_PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = [SITE_URL] if IN_PRODUCTION else []
ROOT_URLCONF = "ava.urls"
WSGI_APPLICATION = "ava.wsgi.application"
# How many reverse proxies of ours stand before the server and append to X-Forwarded-For. With 0 that header is ignored.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
# Who answers for this service: named in the terms, the privacy page and the mails when set.
OPERATOR_NAME = env.str("OPERATOR_NAME", "")
OPERATOR_EMAIL = env.str("OPERATOR_EMAIL", "")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "rest_framework",
    "ava.accounts",
    "failures",
    "billing",
    "scoring",
    "dashboard",
]

MIDDLEWARE = [
    "ava.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "ava.private_answers.PrivateAnswersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "ava" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ava.context.site",
            ],
        },
    }
]

# PostgreSQL. The pool serves web threads; a worker closes connections at each task's edge, so there a pool only costs.
DATABASES = {"default": env.db_url_config(required("DATABASE_URL", outside_production="postgres:///ava"))}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {})
if env.bool("DATABASE_POOL", False):
    pool = {"min_size": 1, "max_size": env.int("DATABASE_POOL_SIZE", 8), "timeout": 10}
    DATABASES["default"]["OPTIONS"]["pool"] = pool
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Redis protocol: the cache, and the broker of the task queue
REDIS_URL = required("REDIS_URL", outside_production="redis://127.0.0.1:6379/0")
REDIS_TIMEOUTS = {"socket_timeout": 2, "socket_connect_timeout": 2}
REDIS_CACHE = {"LOCATION": REDIS_URL, "KEY_PREFIX": "ava", "OPTIONS": REDIS_TIMEOUTS}
IN_MEMORY = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
CACHES = {
    # What the accounts count, such as failed sign-ins: without Redis each process counts for itself.
    "default": {"BACKEND": "ava.cache.RedisOrMemory", **REDIS_CACHE},
    # The same Redis, for who has an answer of its own to its absence.
    "shared": {"BACKEND": "ava.cache.ImpatientRedis", **REDIS_CACHE},
    "memory": {**IN_MEMORY, "OPTIONS": {"MAX_ENTRIES": 20_000}},
    # Rendered catalogue pages: in each process's own memory, keyed by the catalogue's revision.
    "pages": {**IN_MEMORY, "LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": 500}},
}
# Fair use, the same on every plan: paces that no person reaches, for each account and each visitor's address.
FAIR_USE_SCORES_PER_MINUTE = env.int("FAIR_USE_SCORES_PER_MINUTE", 60)
# While Redis is away each process counts for itself.
FAIR_USE_SCORES_PER_MINUTE_WITHOUT_REDIS = env.int("FAIR_USE_SCORES_PER_MINUTE_WITHOUT_REDIS", 20)
FAIR_USE_DRAFTS_PER_HOUR = env.int("FAIR_USE_DRAFTS_PER_HOUR", 20)
# How long a process may answer from the catalogue it last saw; tests look every time.
CATALOG_REVISION_SECONDS = 0 if AVA_ENV == "test" else 5
# How long a process may judge by the release it last saw published; tests look every time.
MODEL_RELEASE_SECONDS = 0 if AVA_ENV == "test" else 3
CELERY_BROKER_URL = required("CELERY_BROKER_URL", outside_production=REDIS_URL)
CELERY_RESULT_BACKEND = CELERY_BROKER_URL
CELERY_RESULT_EXPIRES = timedelta(hours=1)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 570
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # A task of a killed worker comes back after this long: above the time limit, far below the default hour.
    "visibility_timeout": env.int("CELERY_VISIBILITY_TIMEOUT", 900),
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": 10,
    "socket_keepalive": True,
}

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
ACCOUNT_ADAPTER = "ava.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if IN_PRODUCTION else "http"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Mail: kept as files outside production, so that a newcomer finds the links without a mail server
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "AVA <hello@localhost>")
if IN_PRODUCTION:
    vars().update(env.email_url_config(required("EMAIL_URL", outside_production="")))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = env.str("EMAIL_FILE_PATH", str(BASE_DIR / ".run" / "mail"))

# Stripe. Outside production, without a key, everything goes to the twin, at the address that who starts it names.
STRIPE_SECRET_KEY = required("STRIPE_SECRET_KEY", outside_production=TWIN_KEY)
# What webhooks are signed with: several while one is being replaced, the newest first
STRIPE_WEBHOOK_SECRETS = required("STRIPE_WEBHOOK_SECRETS", outside_production="whsec_twin").replace(",", " ").split()
STRIPE_API_BASE = env.str("STRIPE_API_BASE", NO_TWIN if STRIPE_SECRET_KEY == TWIN_KEY else "").rstrip("/")
STRIPE_ACCOUNT_ID = env.str("STRIPE_ACCOUNT_ID", "")
STRIPE_AUTOMATIC_TAX = env.bool("STRIPE_AUTOMATIC_TAX", False)
STRIPE_PORTAL_CONFIGURATION = env.str("STRIPE_PORTAL_CONFIGURATION", "")
refuse_unsafe_stripe(key=STRIPE_SECRET_KEY, api_base=STRIPE_API_BASE, in_production=IN_PRODUCTION)

# Language and time
LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True

# Static files: hashed names, compressed when collected
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "ava" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IN_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not IN_PRODUCTION

# What a browser may load and send. Everything of ours is a file of our own origin: no inline script, no inline style.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        # A form that sends its reader on to the payment page counts where that page is.
        "form-action": [SELF, STRIPE_API_BASE or "https://checkout.stripe.com", "https://billing.stripe.com"],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IN_PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if IN_PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IN_PRODUCTION
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 262_144

# API
REST_FRAMEWORK = {
    "EXCEPTION_HANDLER": "ava.api_errors.problem_details",
    "DEFAULT_AUTHENTICATION_CLASSES": ["ava.accounts.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["ava.json_body.JSONBody"],
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {"stripe": {"level": "WARNING"}},  # its INFO is two lines a call, our gateway logs what failed
}
