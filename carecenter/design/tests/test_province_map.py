"""Every province has one tile, and the stylesheet a place of its own for each."""

import doctest
import re
from pathlib import Path

from carecenter.design import province_map

STYLES = Path(province_map.__file__).parent / "static" / "design" / "province_map.css"


def test_every_province_of_the_country_has_a_place_of_its_own():
    places = dict(re.findall(r"\.pm-(\d\d) \{ grid-area: (\d/\d);", STYLES.read_text(encoding="utf-8")))
    assert set(places) == set(province_map.PROVINCES) and len(places) == 34
    assert len(set(places.values())) == 34


def test_the_largest_figure_is_filled_fully_and_none_stays_empty():
    tiles = {tile.code: tile for tile in province_map.tiles_of({"32": 40, "44": 1}, chosen="44")}
    assert (tiles["32"].level, tiles["44"].level, tiles["11"].level) == (4, 1, 0)
    assert tiles["44"].chosen and tiles["11"].value is None


def test_the_examples_of_the_docstrings_hold():
    assert doctest.testmod(province_map).failed == 0
