"""Small photographs and signatures, drawn: each different, none of a real place or hand."""

import io
from functools import lru_cache
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 320, 240
COLUMNS, ROWS = 10, 8


def photo(*, item: str, key: str) -> bytes:
    """Return a JPEG for an evidence item; the key (job and number) makes it one of a kind.

    The tiles differ from picture to picture, so that no two are taken for the same photograph used twice.
    """
    from PIL import Image

    seed = sha256(f"{item}/{key}".encode()).digest()
    dice = Random(seed)  # noqa: S311  (a drawing, no secret)
    shades = bytes(188 + byte % 56 for byte in dice.randbytes(COLUMNS * ROWS))
    picture = Image.frombytes("L", (COLUMNS, ROWS), shades).resize((WIDTH, HEIGHT), Image.Resampling.NEAREST)
    picture = picture.convert("RGB")
    scene, mask = _scene(item, seed[-1] % 8)
    picture.paste(scene, (0, 0), mask)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=55)
    return out.getvalue()


@lru_cache(maxsize=512)
def _scene(item: str, variant: int) -> "tuple[Image, Image]":
    """Draw what stands before the wall, and its mask: joints, heater, pipes, floor with the item's name."""
    from PIL import Image, ImageDraw

    dice = Random(f"{item}:{variant}")  # noqa: S311  (a drawing, no secret)
    joint = tuple(dice.randint(168, 186) for _ in range(3))
    picture, mask = Image.new("RGB", (WIDTH, HEIGHT), joint), Image.new("L", (WIDTH, HEIGHT), 0)
    draw, covers = ImageDraw.Draw(picture), ImageDraw.Draw(mask)
    for x in range(0, WIDTH, WIDTH // COLUMNS):
        covers.line((x, 0, x, HEIGHT), fill=255)
    for y in range(0, HEIGHT, HEIGHT // ROWS):
        covers.line((0, y, WIDTH, y), fill=255)
    left, top = dice.randint(50, 120), dice.randint(30, 70)
    right, bottom = left + dice.randint(120, 150), top + dice.randint(80, 105)
    for pipe, colour in ((left + 36, (198, 80, 60)), (right - 40, (70, 110, 190))):
        draw.rectangle((pipe, bottom, pipe + 8, HEIGHT), fill=colour)
        covers.rectangle((pipe, bottom, pipe + 8, HEIGHT), fill=255)
    draw.rounded_rectangle((left, top, right, bottom), 26, fill=(246, 246, 248), outline=(150, 156, 164), width=2)
    covers.rounded_rectangle((left, top, right, bottom), 26, fill=255)
    panel = (dice.randint(20, 60), dice.randint(60, 110), dice.randint(110, 170))
    draw.rounded_rectangle((right - 58, top + 24, right - 16, top + 54), 4, fill=panel)
    draw.rectangle((8, HEIGHT - 22, WIDTH - 8, HEIGHT - 6), fill=(40, 44, 52))
    covers.rectangle((8, HEIGHT - 22, WIDTH - 8, HEIGHT - 6), fill=255)
    draw.text((14, HEIGHT - 20), item[:36], fill=(230, 230, 230))
    return picture, mask


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
