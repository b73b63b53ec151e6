"""The coverage: which district is served by whom, and which by nobody."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from carecenter.design.province_map import Tile, tiles_of
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers.public import place_names
from carecenter.reference.providers.access import VIEW, visible_providers
from carecenter.reference.providers.models import Contract
from carecenter.reference.providers.queries.coverage import coverage_of, uncovered_by_province
from carecenter.reference.providers.types import DistrictCoverage
from carecenter.reference.providers.web.guarding import page

PROVINCES = [str(code) for code in range(11, 66)]


@page(VIEW)
def coverage(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the districts of one province by city, for one product line and job type."""
    names = place_names(codes=PROVINCES)
    region = request.GET.get("region", "")
    region = region if region in names else _usual(actor)
    types = catalogue.job_types()
    codes = {facts.code: facts.name for facts in types}
    lines = {line.code: line.name for line in catalogue.lines()}
    job_type = request.GET.get("type", "")
    line = request.GET.get("line", "")
    work: dict[str, Any] = {
        "line_code": line if line in lines else "",
        "job_type": job_type if job_type in codes else "",
        "on": clock.today(),
    }
    rows = coverage_of(actor=actor, region_code=region, **work)
    bare = uncovered_by_province(actor=actor, provinces=names, **work)
    context = {
        "map": _map(bare, names, region, line, job_type),
        "cities": _by_city(rows),
        "provinces": sorted(names.items()),
        "region": region,
        "types": codes.items(),
        "type": job_type,
        "lines": lines.items(),
        "line": line,
        "figures": [
            (level, sum(row.level == level for row in rows)) for level in ("NONE", "BACKUP_ONLY", "SINGLE", "MAIN")
        ],
        "total": len(rows),
    }
    return render(request, "providers/coverage.html", context)


def _map(
    bare: dict[str, tuple[int, int]], names: Mapping[str, str], region: str, line: str, job_type: str
) -> list[Tile]:
    return tiles_of(
        {code: none for code, (none, _all) in bare.items()},
        notes={
            code: _("%(place)s：%(all)s 个区县，%(none)s 个无人覆盖")
            % {"place": names[code], "all": all_, "none": none}
            for code, (none, all_) in bare.items()
        },
        urls={code: "?" + urlencode({"region": code, "line": line, "type": job_type}) for code in names},
        chosen=region,
    )


def _usual(actor: Actor) -> str:
    """Return the province of the newest contract in reach."""
    regions = Contract.objects.filter(provider__in=visible_providers(actor)).order_by("-id")
    first = regions.values_list("regions", flat=True).first()
    return first[0][:2] if first else "32"


def _by_city(rows: list[DistrictCoverage]) -> list[tuple[str, list[DistrictCoverage]]]:
    names = place_names(codes={row.region_code[:4] for row in rows})
    cities: dict[str, list[DistrictCoverage]] = {}
    for row in rows:
        cities.setdefault(row.region_code[:4], []).append(row)
    return [(names.get(code, code), found) for code, found in cities.items()]
