"""What the benchmark measures against: views that do nothing. Routed on a developer's machine alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from billing.stripe_gateway import MAX_BODY_BYTES, verified_notification


def empty_page(request: HttpRequest) -> HttpResponse:
    """A template that shows nothing."""
    return render(request, "bench/empty.html")


def empty_frame(request: HttpRequest) -> HttpResponse:
    """The site's frame around nothing."""
    return render(request, "bench/frame.html")


@csrf_exempt
@require_POST
def empty_signed(request: HttpRequest) -> HttpResponse:
    """A webhook of Stripe's, checked and not kept."""
    verified_notification(request.read(MAX_BODY_BYTES + 1), request.headers.get("Stripe-Signature"))
    return HttpResponse()


class EmptyAnswer(APIView):
    """An answer to anybody whom the API knows, without reading what was asked."""

    def post(self, request: Request) -> Response:
        return Response({})
