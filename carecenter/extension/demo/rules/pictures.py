"""Small photographs and signatures, drawn: each different, none of a real place or hand."""

import io
from functools import lru_cache
from hashlib import sha256
from random import Random

WIDTH, HEIGHT = 320, 240


def photo(*, item: str, key: str) -> bytes:
    """Return a JPEG for an evidence item; the key (job and number) makes it one of a kind."""
    variant = sha256(f"{item}/{key}".encode()).digest()[0] % 8
    base = _drawn(item, variant)
    said = f"{item} {key}".encode()
    # A comment segment behind the start marker: another file for every key without drawing anew.
    return base[:2] + b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said + base[2:]


@lru_cache(maxsize=512)
def _drawn(item: str, variant: int) -> bytes:
    from PIL import Image, ImageDraw

    dice = Random(f"{item}:{variant}")  # noqa: S311  (a drawing, no secret)
    wall = tuple(dice.randint(196, 236) for _ in range(3))
    picture = Image.new("RGB", (WIDTH, HEIGHT), wall)
    draw = ImageDraw.Draw(picture)
    for x in range(0, WIDTH, 40):
        draw.line((x, 0, x, HEIGHT), fill=tuple(c - 14 for c in wall))
    for y in range(0, HEIGHT, 40):
        draw.line((0, y, WIDTH, y), fill=tuple(c - 14 for c in wall))
    left, top = dice.randint(50, 90), dice.randint(30, 60)
    right, bottom = left + dice.randint(140, 180), top + dice.randint(90, 130)
    draw.rounded_rectangle((left, top, right, bottom), 26, fill=(246, 246, 248), outline=(150, 156, 164), width=2)
    panel = (dice.randint(20, 60), dice.randint(60, 110), dice.randint(110, 170))
    draw.rounded_rectangle((right - 58, top + 24, right - 16, top + 54), 4, fill=panel)
    for pipe, colour in ((left + 36, (198, 80, 60)), (right - 40, (70, 110, 190))):
        draw.rectangle((pipe, bottom, pipe + 8, HEIGHT), fill=colour)
    draw.rectangle((8, HEIGHT - 22, WIDTH - 8, HEIGHT - 6), fill=(40, 44, 52))
    draw.text((14, HEIGHT - 20), f"{item[:32]} {variant + 1}", fill=(230, 230, 230))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=55)
    return out.getvalue()


def signature(key: str) -> bytes:
    """Return a PNG with a few strokes."""
    from PIL import Image, ImageDraw

    dice = Random(key)  # noqa: S311  (a drawing, no secret)
    picture = Image.new("L", (240, 96), 255)
    draw = ImageDraw.Draw(picture)
    x = 24
    for _ in range(dice.randint(3, 5)):
        points = [(x + dice.randint(-6, 40), dice.randint(18, 80)) for _ in range(dice.randint(4, 7))]
        draw.line(points, fill=20, width=2, joint="curve")
        x += dice.randint(26, 44)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
