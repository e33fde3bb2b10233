# The image of web, worker and beat. Checked by hadolint; not yet built or run by a container engine.
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --require-hashes --no-deps --only-binary :all: -r requirements.txt

FROM python:3.13-slim AS runtime
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin ava \
    && install --directory --owner ava --group ava /var/lib/ava
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=ava.settings
WORKDIR /app
COPY . .
# Production's static files need production's settings: stand-ins serve, since nothing connects anywhere here.
RUN SECRET_KEY=build DATABASE_URL=postgres:///build REDIS_URL=redis://build CELERY_BROKER_URL=redis://build \
    EMAIL_URL=smtp://build STRIPE_SECRET_KEY=sk_test_build STRIPE_WEBHOOK_SECRETS=build \
    python manage.py collectstatic --noinput \
    && python -m compileall -q ava billing dashboard failures scoring
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gunicorn", "ava.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", \
     "--threads", "4", "--preload", "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--access-logfile", "-"]
