"""Take the three pictures of README.md out of the screenshots that the journeys keep, small enough to commit."""

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
LARGEST_BYTES = 250_000
PICTURES = {
    "27-customer-page": "customer",
    "20-ranking-board": "ranking",
    "10-technician-on-site-1": "technician",
}


def main() -> None:
    """Write docs/images/*.png. Raises SystemExit when a screenshot is missing or a picture stays too large."""
    target = ROOT / "docs" / "images"
    target.mkdir(parents=True, exist_ok=True)
    for screenshot, name in PICTURES.items():
        source, file = ROOT / "screenshots" / f"{screenshot}.png", target / f"{name}.png"
        if not source.exists():
            raise SystemExit(f"{source} is missing: run bin/test tests/journeys first")
        with Image.open(source) as image:
            image.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size > LARGEST_BYTES:
            raise SystemExit(f"{file} is larger than {LARGEST_BYTES} bytes")


if __name__ == "__main__":
    main()
