"""How the API reads a body: UTF-8 JSON of bounded size, or a named refusal."""

import json
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.conf import settings
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser
from rest_framework.request import Request


class BodyTooLarge(APIException):
    """More bytes than any request of ours needs."""

    status_code = 413
    default_code = "body_too_large"
    default_detail = f"The body is larger than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,} bytes."


class BodyCoded(APIException):
    """A body that was compressed."""

    status_code = 415
    default_code = "unsupported_media_type"
    default_detail = "A body with a Content-Encoding is not read here: send the JSON as it is."


class JSONBody(BaseParser):
    """Parses a JSON object; the charset of JSON is UTF-8, whatever a header says."""

    media_type = "application/json"

    def parse(
        self, stream: IO[bytes], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, object]:
        _refuse_coded((parser_context or {}).get("request"))
        body = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise BodyTooLarge
        try:
            value = json.loads(body.decode(), parse_constant=_refuse_constant, object_pairs_hook=_each_name_once)
        except UnicodeDecodeError as error:
            raise ParseError(f"The body is not UTF-8: byte {error.start} cannot be read.") from error
        except RecursionError as error:
            raise ParseError("The body is nested too deeply.") from error
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}.") from error
        if not isinstance(value, dict):
            raise ParseError("The body is JSON, but not an object.")
        return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _refuse_coded(request: Request | None) -> None:
    if request is not None and request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise BodyCoded


def _each_name_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("an object names a member twice")
    return value
