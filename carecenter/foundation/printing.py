"""Print a page as PDF with a Chinese typeface."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse

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
    content: bytes = weasyprint.HTML(string=html).write_pdf(stylesheets=sheets)
    return content


def printed(html: str, name: str, *, keep: bool = True) -> HttpResponse:
    """Answer with a page as PDF, shown in place under a name without ending; as the page itself where it must do.

    What names people is not kept by anything on its way (`keep=False`).
    """
    content = pdf_of(html)
    response = HttpResponse(html)
    if content is not None:
        response = HttpResponse(content, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    if not keep:
        response["Cache-Control"] = "no-store"
    return response


@cache
def _font() -> str:
    found = Path(settings.HOME) / FONT
    return str(found) if found.exists() else ""
