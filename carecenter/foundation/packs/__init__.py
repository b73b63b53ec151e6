"""Packs: a brand's configuration as a folder of YAML, checked to the line, loaded whole or not at all."""

from carecenter.foundation.packs.loading import LoadReport, check_pack, load_pack
from carecenter.foundation.packs.problems import PackRefused, Problem
from carecenter.foundation.packs.sections import LoadContext, PackModel, PackView, register_section

__all__ = [
    "LoadContext",
    "LoadReport",
    "PackModel",
    "PackRefused",
    "PackView",
    "Problem",
    "check_pack",
    "load_pack",
    "register_section",
]
