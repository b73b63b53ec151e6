"""Forms drawn our way: label above, help below, errors beside the field and counted at the top."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, cast

import django.forms
from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer, EngineMixin
from django.template.backends.django import DjangoTemplates
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from carecenter.design import widgets
from carecenter.foundation.plain.refusals import ManyBadInputs, Refusal
from carecenter.foundation.web.refusals import sentence_of


class KitRenderer(EngineMixin, BaseRenderer):
    """Draws `{{ form }}` and its fields with the kit's templates, everything else with Django's."""

    backend = DjangoTemplates
    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"

    @cached_property
    def engine(self) -> DjangoTemplates:
        """Look among the modules' templates and then among Django's own for forms."""
        folders = [Path(django.forms.__file__).parent / "templates"]
        tags = [
            "django.templatetags.i18n",
            "django.templatetags.static",
            "carecenter.design.templatetags.kit",
        ]
        return DjangoTemplates(
            {"APP_DIRS": True, "DIRS": folders, "NAME": "kitforms", "OPTIONS": {"builtins": tags}},
        )


class KitForm(forms.Form):
    """A form that `{{ form }}` draws our way."""

    default_renderer = KitRenderer
    use_required_attribute = False


class KitModelForm(forms.ModelForm):
    """A model form that `{{ form }}` draws our way."""

    default_renderer = KitRenderer
    use_required_attribute = False


def offer(form: forms.BaseForm, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a field of choices what it offers, known only when the page is asked for."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)


def blame(form: forms.BaseForm, refusal: Refusal, names: Mapping[str, str] | None = None) -> None:
    """Say what an action refused: each problem at its field or on top; `names` where the form has other ones."""
    for one in refusal.problems if isinstance(refusal, ManyBadInputs) else [refusal]:
        name = (names or {}).get(one.field, one.field)
        form.add_error(name if name in form.fields else None, sentence_of(one))


class PhoneField(forms.CharField):
    """A Chinese telephone number: mobile, land line with area code, or 400 number; stored as digits."""

    widget = widgets.PhoneInput
    default_error_messages = {"invalid": _("电话号码不完整。手机 11 位,固话带区号。")}

    def clean(self, value: Any) -> Any:
        """Return the digits.

        Raises ValidationError for anything that nobody can dial.
        """
        text = super().clean(value)
        if not text:
            return text
        digits = text.replace(" ", "").removeprefix("+86")
        if not digits.isdigit() or is_undiallable(digits):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return digits


def is_undiallable(digits: str) -> bool:
    """Tell whether the digits are none of mobile, land line or 400."""
    mobile = len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789"
    land = digits.startswith("0") and 10 <= len(digits) <= 12
    service = digits.startswith("400") and len(digits) == 10
    return not (mobile or land or service)


class MoneyField(forms.DecimalField):
    """An amount in yuan with two decimals."""

    widget = widgets.MoneyInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 12, "decimal_places": 2, "min_value": 0, **kwargs})


class WindowField(forms.MultiValueField):
    """A span on one day; cleaned to a pair of aware datetimes."""

    widget = widgets.WindowInput
    default_error_messages = {"order": _("结束时间要晚于开始时间。"), "incomplete": _("请填日期和起止时间。")}

    def __init__(self, **kwargs: Any) -> None:
        fields = (forms.DateField(), forms.TimeField(), forms.TimeField())
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: Any) -> tuple[datetime, datetime] | None:
        """Return beginning and end.

        Raises ValidationError for an end that is not later than the beginning.
        """
        if not data_list or not all(data_list):
            return None
        day: date = data_list[0]
        first: time = data_list[1]
        last: time = data_list[2]
        if last <= first:
            raise ValidationError(self.error_messages["order"], code="order")
        zone = timezone.get_current_timezone()
        start, end = (datetime.combine(day, at, tzinfo=zone) for at in (first, last))
        return start, end
