"""Words of prompts with figures in them."""

from collections.abc import Mapping
from typing import Any


def fill(text: str, facts: Mapping[str, Any], language: str) -> str:
    """Put place and expected wait into a prompt; what is not offered is left out with its sentence."""
    sentences = []
    for sentence in text.replace("。", "。\n").splitlines():
        if "{callback}" in sentence and not facts.get("callback"):
            continue
        sentences.append(
            sentence.replace("{callback}", "")
            .replace("{position}", str(facts.get("position", "")))
            .replace("{wait}", wait_words(facts.get("wait_seconds"), language))
        )
    return "".join(sentences)


def wait_words(seconds: int | None, language: str = "zh") -> str:
    """Return 2分30秒, 超过10分钟; in English where that is the caller's language."""
    if language == "en":
        return "more than 10 minutes" if seconds is None else f"{seconds // 60} minutes {seconds % 60} seconds"
    if seconds is None:
        return "超过10分钟"
    minutes, rest = divmod(seconds, 60)
    return (f"{minutes}分" if minutes and rest else f"{minutes}分钟" if minutes else "") + (f"{rest}秒" if rest else "")
