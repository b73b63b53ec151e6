"""Settings: one file; everything that differs between installations comes from the environment."""

import os
import sys
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from carecenter.foundation.runner.home import find_home
from config import env
from config.modules import installed_modules

HOME = find_home()
DEBUG = env.flag("CARECENTER_DEBUG", default=False)
TESTING = "pytest" in sys.modules
TLS = env.flag("CARECENTER_TLS", default=False)


def _secret_key() -> str:
    """Return the signing key: from the environment, else from the file that the first start wrote."""
    if key := env.text("CARECENTER_SECRET_KEY"):
        return key
    file = HOME / "secret_key"
    if file.exists():
        return file.read_text(encoding="utf-8").strip()
    if TESTING or os.environ.get("CARECENTER_NO_SECRET") == "True":
        return "only-for-tests-and-checks-never-for-a-server"
    raise ImproperlyConfigured("No signing key: start with bin/run or set CARECENTER_SECRET_KEY")


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.words("CARECENTER_HOSTS") or ["*"]
CSRF_TRUSTED_ORIGINS = env.words("CARECENTER_ORIGINS")


def _database(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured("DATABASE_URL must start with postgresql://")
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "carecenter",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "")),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"server_side_binding": False, **query},
        "DISABLE_SERVER_SIDE_CURSORS": env.flag("CARECENTER_PGBOUNCER", default=False),
    }


DATABASE_URL = env.text("DATABASE_URL", "postgresql://postgres@127.0.0.1/carecenter")
# Behind a pooler, the worker and the live hub need a direct connection.
DATABASE_DIRECT_URL = env.text("DATABASE_DIRECT_URL")
DATABASES = {"default": _database(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "csp",
    "procrastinate.contrib.django",
    "carecenter.foundation",
    "carecenter.design",
    *installed_modules(),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "carecenter.foundation.web.request_id.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "carecenter.reference.accounts.web.acting_account.AccountMiddleware",
    "carecenter.foundation.web.acting.ActorMiddleware",
    "carecenter.foundation.web.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "config.urls"
FORM_RENDERER = "carecenter.design.forms.KitRenderer"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "carecenter.design.frame.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "carecenter.design.templatetags.kit",
            ],
        },
    }
]

# Who is acting: provided by the module that knows persons and roles.
ACTOR_SOURCE = "carecenter.reference.organisation.public.actor_of_user"
TOKEN_SOURCE = "carecenter.reference.organisation.public.actor_of_token"  # noqa: S105  (a dotted name)
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "carecenter.reference.accounts.web.sign_in.ClosedSignUp"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/5m/ip,5/5m/key"}
ACCOUNT_LOGOUT_REDIRECT_URL = "/accounts/login/"
MFA_ADAPTER = "carecenter.reference.accounts.web.sign_in.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "CareCenter"
# RFC 6238 §5.2: one step of 30 s either side, for a phone whose clock is off or fingers that type across the change.
MFA_TOTP_TOLERANCE = 1
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_COOKIE_NAME = "carecenter_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_NAME = "carecenter_csrf"
CSRF_COOKIE_HTTPONLY = False
CSRF_FAILURE_VIEW = "carecenter.foundation.web.refusals.csrf_failed"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Where map tiles come from, such as https://tiles.example/{z}/{x}/{y}.png; maps have a plain ground without it.
MAP_TILES = env.text("CARECENTER_MAP_TILES")

# One rule for every page: only our own files, the import map by nonce, no inline style.
CONTENT_SECURITY_POLICY: dict[str, dict[str, list[object]]] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE, "'wasm-unsafe-eval'"],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *(["/".join(MAP_TILES.split("/")[:3])] if MAP_TILES else [])],
        "media-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# The sign-in library counts failures in the default cache: all web processes must share it.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "foundation_cache"},
    "shared": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "foundation_cache"},
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [("lib", HOME / "lib")] if (HOME / "lib").exists() else []
MEDIA_ROOT = HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or TESTING
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

# The phone engine: the HTTP root of an Asterisk, or nothing for the simulator; where browsers reach its WSS.
PHONE_ENGINE = env.text("CARECENTER_PHONE_ENGINE")
PHONE_PASSWORD = env.text("CARECENTER_PHONE_PASSWORD")
PHONE_WSS = env.text("CARECENTER_PHONE_WSS")
PHONE_SOUNDS = env.text("CARECENTER_PHONE_SOUNDS", str(HOME / "phone" / "sounds"))
PHONE_SPEAKER = env.text("CARECENTER_PHONE_SPEAKER")
# When customers who asked for it may be called back.
PHONE_CALLBACK_HOURS = env.hours("CARECENTER_PHONE_CALLBACK_HOURS", "07:30-22:00")
if PHONE_WSS:
    CONTENT_SECURITY_POLICY["DIRECTIVES"]["connect-src"].append("{0.scheme}://{0.netloc}".format(urlsplit(PHONE_WSS)))

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "carecenter.foundation.logs.JsonLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.text("CARECENTER_LOG_LEVEL", "INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "httpx": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
    },
}
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    LOGGING["root"] = {"handlers": ["stderr"], "level": "ERROR"}
