"""Compile the message catalogues that are newer than their compiled form: python -m …runner.translations."""

from pathlib import Path

from carecenter.foundation.runner.home import ROOT


def stale(root: Path = ROOT) -> list[Path]:
    """Return the .po files below carecenter/ whose .mo is missing or older."""
    found = []
    for source in sorted((root / "carecenter").glob("**/locale/*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            found.append(source)
    return found


def compile_stale(root: Path = ROOT) -> int:
    """Compile what is stale and return how many; a broken catalogue raises with its file name."""
    sources = stale(root)
    if sources:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import PoFileError, read_po
    for source in sources:
        try:
            with source.open("rb") as text:
                catalogue = read_po(text, locale=source.parts[-3], abort_invalid=True)
        except PoFileError as broken:
            raise SystemExit(f"{source}: {broken}") from broken
        partial = source.with_suffix(".mo.partial")
        with partial.open("wb") as compiled:
            write_mo(compiled, catalogue)
        partial.rename(source.with_suffix(".mo"))
    return len(sources)


if __name__ == "__main__":
    print(f"{compile_stale()} translations compiled")
