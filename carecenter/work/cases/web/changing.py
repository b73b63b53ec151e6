"""Change what is known of a case; where somebody else was faster, both values stand side by side."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.cases import public as cases
from carecenter.work.cases.errors import SomebodyChangedIt
from carecenter.work.cases.models import CaseText
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.queries.sentences import choices_of, label_of
from carecenter.work.cases.web.deeds import CaseDeed
from carecenter.work.cases.web.forms import ChangeForm, Clash

KEEP = "keep."
NOTHING: tuple[Any, ...] = ("", [], None)


class Change(CaseDeed):
    """Change what is known."""

    title, deed, done, form_class = lazy("修改资料"), lazy("保存修改"), lazy("已保存。"), ChangeForm

    def form_kwargs(self) -> dict[str, Any]:
        """Give the type, and the fields between whose two values she chooses."""
        asked = [name.removeprefix(KEEP) for name in self.request.POST if name.startswith(KEEP)]
        return {"kind": case_type(self.case.type_code), "clashes": self._clashes(asked, {}, self._posted())}

    def initial(self) -> dict[str, Any]:
        """Show what is stored, and remember it for the comparison on saving."""
        words = {True: "yes", False: "no"}
        shown = {f"values.{k}": words.get(v, v) if isinstance(v, bool) else v for k, v in self.case.text.values.items()}
        return {"subject": self.case.text.subject, "was": json.dumps(self._stored(), ensure_ascii=False), **shown}

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Change, told what she saw at first; show both values where somebody else changed them meanwhile."""
        try:
            was = json.loads(data["was"]) if data["was"] else None
        except ValueError as error:
            raise BadInput("was", "请刷新后再改。") from error
        wanted = {key.removeprefix("values."): value for key, value in data.items() if key.startswith("values.")}
        wanted["subject"] = data["subject"]
        stored = self._stored()
        for name, choice in data.items():
            if name.startswith(KEEP) and choice == "theirs":
                wanted[name.removeprefix(KEEP)] = stored.get(name.removeprefix(KEEP))
        kept = {key: value for key, value in wanted.items() if value not in NOTHING and key != "subject"}
        subject = str(wanted["subject"] or "")
        try:
            cases.change_case(actor=self.actor, case_id=self.case.pk, subject=subject, values=kept, was=was)
        except SomebodyChangedIt as refusal:
            return self._both(refusal, was or {}, {**kept, "subject": subject})
        return self.back_url()

    def _both(self, refusal: SomebodyChangedIt, was: Mapping[str, Any], mine: Mapping[str, Any]) -> HttpResponse:
        self.case.text = CaseText.objects.get(pk=self.case.pk)
        data = QueryDict(mutable=True)
        data.update(self.request.POST)
        for name in [name for name in data if name.startswith(KEEP)]:
            del data[name]
        data["was"] = json.dumps(self._stored(), ensure_ascii=False)
        form = ChangeForm(
            data, kind=case_type(self.case.type_code), clashes=self._clashes(refusal.params["keys"], was, mine)
        )
        form.add_error(None, sentence_of(refusal))
        return self._page(form, status=409)

    def _stored(self) -> dict[str, Any]:
        return {**self.case.text.values, "subject": self.case.text.subject}

    def _posted(self) -> dict[str, Any]:
        own = {one.key: self.request.POST.getlist(f"values.{one.key}") for one in case_type(self.case.type_code).fields}
        return {"subject": self.request.POST.get("subject", ""), **own}

    def _clashes(self, keys: list[str], was: Mapping[str, Any], mine: Mapping[str, Any]) -> list[Clash]:
        fields = {one.key: one for one in case_type(self.case.type_code).fields}
        stored, found = self._stored(), []
        for key in keys:
            words = {"yes": _("是"), "no": _("否")} | dict(choices_of(fields[key])) if key in fields else {}
            label = label_of(fields[key]) if key in fields else _("一句话")
            found.append(Clash(key, label, *(_word(words, value.get(key)) for value in (was, stored, mine))))
        return found


def _word(words: Mapping[Any, Any], value: Any) -> str:
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, list | tuple):
        return "、".join(str(words.get(one, one)) for one in value) or "—"
    return str(words.get(value, value)) if value not in NOTHING else "—"
