"""Whose a web address is: by it a support channel is known to belong to its platform and to no other."""

import re

GOOGLE = ("google.com", "google.dev", "withgoogle.com", "googleapis.com")
DOMAINS = {
    "sora": ("openai.com", "sora.com", "chatgpt.com"),
    "veo": GOOGLE,
    "gemini-omni": GOOGLE,
    "runway": ("runwayml.com", "runway.com"),
    "kling": ("klingai.com", "kling.ai", "kuaishou.com"),
    "pika": ("pika.art", "pikalabs.com"),
    "luma": ("lumalabs.ai", "luma.ai"),
    "hailuo": ("hailuoai.video", "hailuoai.com", "minimax.io", "minimaxi.com"),
    "seedance": ("bytedance.com", "byteplus.com", "volcengine.com", "capcut.com", "jianying.com"),
    "wan": ("alibabacloud.com", "aliyun.com", "alibaba.com", "wan.video"),
    "pixverse": ("pixverse.ai",),
    "grok-imagine": ("x.ai", "grok.com"),
    "midjourney": ("midjourney.com",),
    "firefly": ("adobe.com",),
    "ltx": ("ltx.studio", "ltx.video", "ltx.io", "lightricks.com"),
    "vidu": ("vidu.com", "vidu.cn", "shengshu-ai.com"),
}
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)


def owners_of(text: str) -> dict[str, frozenset[str]]:
    """Every known host named in `text`, with the platforms it belongs to."""
    found = {host.lower(): _owners(host.lower()) for host in HOST.findall(text)}
    return {host: owners for host, owners in found.items() if owners}


def _owners(host: str) -> frozenset[str]:
    return frozenset(
        platform for platform, domains in DOMAINS.items() if any(f".{host}".endswith(f".{own}") for own in domains)
    )
