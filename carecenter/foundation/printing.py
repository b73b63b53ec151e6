"""Print a page as PDF with a Chinese typeface."""

from functools import cache
from pathlib import Path

from django.conf import settings

FONT = "lib-data/fonts/NotoSansSC.ttf"


def pdf_of(html: str) -> bytes | None:
    """Return the PDF of a whole page; None where this machine lacks Pango, so that the page itself must do."""
    try:
        import weasyprint  # type: ignore[import-untyped]  # it ships no types; heavy, only for who prints
    except (ImportError, OSError):
        return None
    font = _font()
    style = f"@font-face{{font-family:Doc;src:url(file://{font})}}" if font else ""
    sheets = [weasyprint.CSS(string=style)] if style else []
    printed: bytes = weasyprint.HTML(string=html).write_pdf(stylesheets=sheets)
    return printed


@cache
def _font() -> str:
    found = Path(settings.HOME) / FONT
    return str(found) if found.exists() else ""
