"""What is answered to somebody in particular stays out of every shared cache."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control


class PrivateAnswersMiddleware:
    """Marks the answer to whoever sent a cookie, or gets one, as private; many caches do not look at Vary."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (request.COOKIES or response.cookies) and "Cache-Control" not in response:
            patch_cache_control(response, private=True)
        return response
