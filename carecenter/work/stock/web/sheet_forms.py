"""Fields and forms of stock's sheets."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm
from carecenter.design.widgets import TextArea
from carecenter.work.stock.types import Line

MOST_LINES = 200
SEPARATORS = re.compile(r"[\s,，;；、]+")


class SerialsField(forms.CharField):
    """Serials, one a line or parted by commas, as a scanner writes them; cleaned to a tuple."""

    widget = TextArea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"help_text": _("每行一个，可用扫码枪连续扫入。"), "max_length": 20_000, **kwargs})

    def to_python(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]  # a tuple is its cleaned value
        """Return the serials."""
        return tuple(each for each in SEPARATORS.split(str(value or "")) if each)

    def validate(self, value: Any) -> None:
        """Accept none where they are not required."""
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Lengths are judged by the action."""


class LinesField(forms.CharField):
    """A sheet's lines: a part's code, a quantity, then serials; cleaned to lines."""

    widget = TextArea

    def __init__(self, **kwargs: Any) -> None:
        help_text = _("每行一种配件：编号 数量，按序列号管理的在后面写序列号。可从表格粘贴。")
        super().__init__(**{"help_text": help_text, "max_length": 40_000, **kwargs})

    def clean(self, value: Any) -> tuple[Line, ...]:
        """Return the lines. Raises ValidationError naming the first line that cannot be read."""
        text = super().clean(value)
        found = []
        for at, row in enumerate(filter(None, map(str.strip, str(text).splitlines())), start=1):
            cells = [each for each in SEPARATORS.split(row) if each]
            if len(cells) < 2 or not cells[1].isascii() or not cells[1].isdigit() or len(cells[1]) > 6:
                raise ValidationError(_("第 %(at)s 行看不懂，应为：编号 数量。"), params={"at": at}, code="line")
            found.append(Line(cells[0].upper(), int(cells[1]), tuple(cells[2:])))
        if len(found) > MOST_LINES:
            raise ValidationError(_("一张单最多 %(most)s 行。"), params={"most": MOST_LINES}, code="most")
        return tuple(found)


class GoodsForm(KitForm):
    """Parts that come in from outside."""

    store = forms.ChoiceField(label=_("入库到"))
    document = forms.CharField(label=_("送货单号"), max_length=40, required=False)
    lines = LinesField(label=_("配件"))

    def __init__(self, *args: Any, stores: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["store"].choices = stores  # type: ignore[attr-defined]


class TransferForm(KitForm):
    """A transfer from one store to another."""

    source = forms.ChoiceField(label=_("从"))
    target = forms.ChoiceField(label=_("到"))
    lines = LinesField(label=_("配件"))

    def __init__(
        self, *args: Any, sources: list[tuple[str, str]], targets: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = sources  # type: ignore[attr-defined]
        self.fields["target"].choices = targets  # type: ignore[attr-defined]


class CountForm(KitForm):
    """Which store is counted, and which parts of it."""

    store = forms.ChoiceField(label=_("盘点哪个仓库"))
    parts = SerialsField(label=_("只盘这些配件"), required=False, help_text=_("每行一个编号；留空盘全部。"))

    def __init__(self, *args: Any, stores: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["store"].choices = stores  # type: ignore[attr-defined]


class LevelForm(KitForm):
    """How much should lie in every store of a kind, or in one store."""

    store = forms.ChoiceField(label=_("仓库"))
    minimum = forms.IntegerField(label=_("安全库存"), min_value=0, max_value=100_000)
    target = forms.IntegerField(label=_("补到"), min_value=0, max_value=100_000)

    def __init__(self, *args: Any, stores: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["store"].choices = stores  # type: ignore[attr-defined]


class AwayForm(KitForm):
    """Parts that broke on the shelf, or are written off."""

    store = forms.ChoiceField(label=_("仓库"))
    quantity = forms.IntegerField(label=_("数量"), min_value=1, max_value=100_000, initial=1)
    serials = SerialsField(label=_("序列号"), required=False)
    reason = forms.CharField(label=_("原因"), max_length=40)

    def __init__(self, *args: Any, stores: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["store"].choices = stores  # type: ignore[attr-defined]
