"""Bodies that come in chunks, without a length: Django takes them for empty unless somebody counts them first."""

from collections.abc import Iterable
from io import BytesIO
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def with_chunked_bodies(application: WSGIApplication, *, most: int) -> WSGIApplication:
    """`application`, with a chunked body given its length; of one above `most` bytes enough to be refused by it."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # What the server says it ends by itself can be read to its end; anything else is left as it is.
        if environ.get("wsgi.input_terminated") and "HTTP_TRANSFER_ENCODING" in environ:
            body = environ["wsgi.input"].read(most + 1)
            environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        return application(environ, start_response)

    return answer
