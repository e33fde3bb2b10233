"""Who a visitor is to the quota: a keyed hash of the address, which nobody can turn back, new every day."""

from collections.abc import Mapping
from datetime import date
from ipaddress import IPv6Address, ip_address, ip_network

from django.utils.crypto import salted_hmac

# One household has a whole /64 of IPv6, and can take a new address out of it at will.
IPV6_PREFIX = 64


def client_address(meta: Mapping[str, str], trusted_proxies: int) -> str:
    """The address of the caller: what the outermost of our own proxies saw, and never what a caller wrote."""
    connected = meta.get("REMOTE_ADDR", "")
    if not trusted_proxies:
        return connected
    hops = [hop.strip() for hop in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    return hops[-trusted_proxies] if len(hops) >= trusted_proxies else connected


def visitor_subject(address: str, day: date) -> str:
    """The quota's name for whoever calls from `address` on `day`."""
    digest = salted_hmac("scoring.visitors", f"{day.isoformat()} {quota_network(address)}", algorithm="sha256")
    return f"visitor:{digest.hexdigest()[:40]}"


def quota_network(address: str) -> str:
    """The part of an address that shares one quota; what is no address shares one too."""
    try:
        parsed = ip_address(_without_port(address))
    except ValueError:
        return "unknown"
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ip_network((int(parsed), IPV6_PREFIX), strict=False))


def _without_port(address: str) -> str:
    """Some proxies write 192.0.2.1:5000 or [2001:db8::1]:5000."""
    if address.startswith("["):
        return address[1:].partition("]")[0]
    host, _, port = address.rpartition(":")
    return host if host.count(".") == 3 and port.isdigit() else address
