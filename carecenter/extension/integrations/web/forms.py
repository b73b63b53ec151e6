"""Forms of the import pages."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, offer
from carecenter.design.widgets import ChoiceChips, FileInput
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.tables.importers import Importer, importers_for


class UploadForm(KitForm):
    """Which sort of file, and the file."""

    importer = forms.ChoiceField(label=_("导入什么"), widget=ChoiceChips)
    file = forms.FileField(
        label=_("文件"),
        widget=FileInput({"accept": ".csv,.xlsx,.txt"}),
        help_text=_("CSV 或 XLSX，最大 20 MB。第一行是列名；列的次序和名称可以与模板不同，下一步再对应。"),
    )

    def __init__(self, actor: Actor, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [(importer.key, importer.label) for importer in importers_for(actor)]
        offer(self, "importer", choices)
        if choices:
            self.fields["importer"].initial = choices[0][0]


class MappingForm(KitForm):
    """One choice of a column for each value the importer wants."""

    def __init__(self, importer: Importer, header: Sequence[str], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [("", _("不导入"))] + [(name, name) for name in header]
        for field in importer.fields:
            text = _("例如 %(example)s") % {"example": field.example} if field.example else ""
            self.fields[field.name] = forms.ChoiceField(
                label=str(field.label), required=field.required, choices=choices, help_text=text
            )

    @property
    def mapping(self) -> dict[str, str]:
        """Return the chosen columns by field."""
        return {name: column for name, column in self.cleaned_data.items() if column}
