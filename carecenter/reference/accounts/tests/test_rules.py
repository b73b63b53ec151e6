"""One-time passwords and what may be read of the demo's files."""

import json

from carecenter.reference.accounts.queries.demo import demo_logins, demo_progress
from carecenter.reference.accounts.rules.passwords import ALPHABET, one_time_password


def test_a_one_time_password_has_three_groups_of_four_clear_characters():
    groups = one_time_password().split("-")
    assert [len(group) for group in groups] == [4, 4, 4]
    assert set("".join(groups)) <= set(ALPHABET)


def test_files_of_the_demo_that_cannot_be_read_count_as_absent(settings, tmp_path):
    settings.HOME = tmp_path
    assert demo_logins() == [] and demo_progress() is None
    (tmp_path / "demo_logins.json").write_text("{}", encoding="utf-8")
    (tmp_path / "demo_progress.json").write_text(json.dumps({"done": "x", "total": 3}), encoding="utf-8")
    assert demo_logins() == [] and demo_progress() is None
    (tmp_path / "demo_progress.json").write_text(json.dumps({"done": 0, "total": 0}), encoding="utf-8")
    assert demo_progress() is None
