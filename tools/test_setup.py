"""Bring browser libraries and translations up to date before the tests."""

from carecenter.foundation.runner import libraries, translations
from carecenter.foundation.runner.home import ROOT, find_home

if __name__ == "__main__":
    libraries.collect(ROOT, find_home())
    translations.compile_stale()
