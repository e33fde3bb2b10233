"""What the benchmark measures against: views that do nothing. Routed on a developer's machine alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


def empty_page(request: HttpRequest) -> HttpResponse:
    """A template that shows nothing."""
    return render(request, "bench/empty.html")


def empty_frame(request: HttpRequest) -> HttpResponse:
    """The site's frame around nothing."""
    return render(request, "bench/frame.html")


class EmptyAnswer(APIView):
    """An answer to anybody whom the API knows, without reading what was asked."""

    def post(self, request: Request) -> Response:
        return Response({})
